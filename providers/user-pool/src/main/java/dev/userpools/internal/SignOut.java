package dev.userpools.internal;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.utils.LogoutUtil;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Signs a browser out as Keycloak's own logout address does once the user has confirmed it: other applications and the user's
 * identity provider are told.
 */
public final class SignOut {

    private final KeycloakSession session;
    private final RealmModel realm;

    private SignOut(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** For the browser whose request this is. */
    public static SignOut of(KeycloakSession session) {
        return new SignOut(session);
    }

    /**
     * Signs it out, if it is signed in.
     *
     * @param client on whose behalf
     * @param address where it goes then, which must be one the caller trusts
     * @param state told there
     */
    public Response thenOpen(ClientModel client, String address, Optional<String> state) {
        session.getContext().setClient(client);
        Optional<UserSessionModel> signedIn = Optional.ofNullable(
                        AuthenticationManager.authenticateIdentityCookie(session, realm, false))
                .map(AuthenticationManager.AuthResult::session);
        AuthenticationSessionModel signOut = AuthenticationManager.createOrJoinLogoutSession(
                session, realm, new AuthenticationSessionManager(session), signedIn.orElse(null), true, true);
        session.getContext().setAuthenticationSession(signOut);
        signOut.setAuthNote(OIDCLoginProtocol.LOGOUT_REDIRECT_URI, address);
        state.ifPresent(value -> signOut.setAuthNote(OIDCLoginProtocol.LOGOUT_STATE_PARAM, value));
        return signedIn.map(this::signOut).orElseGet(() -> {
            signOut.getParentSession().removeAuthenticationSessionByTabId(signOut.getTabId());
            return LogoutUtil.sendResponseAfterLogoutFinished(session, signOut);
        });
    }

    private Response signOut(UserSessionModel signedIn) {
        signedIn.setNote(AuthenticationManager.KEYCLOAK_LOGOUT_PROTOCOL, OIDCLoginProtocol.LOGIN_PROTOCOL);
        return AuthenticationManager.browserLogout(
                session,
                realm,
                signedIn,
                session.getContext().getUri(),
                session.getContext().getConnection(),
                session.getContext().getHttpRequest().getHttpHeaders());
    }
}
