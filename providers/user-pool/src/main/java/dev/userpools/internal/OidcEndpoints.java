package dev.userpools.internal;

import java.net.URI;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocolService;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.endpoints.TokenEndpoint;
import org.keycloak.protocol.oidc.endpoints.TokenRevocationEndpoint;
import org.keycloak.protocol.oidc.endpoints.UserInfoEndpoint;

/** Keycloak's OpenID Connect endpoints: those for browsers by their address, those for programs as they are. */
public final class OidcEndpoints {

    private final KeycloakSession session;
    private final RealmModel realm;

    private OidcEndpoints(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** Those of the session's realm. */
    public static OidcEndpoints of(KeycloakSession session) {
        return new OidcEndpoints(session);
    }

    /** Where a sign-in begins. */
    public URI authorization() {
        return OIDCLoginProtocolService.authUrl(session.getContext().getUri()).build(realm.getName());
    }

    /** Where a sign-up begins. */
    public URI registration() {
        return OIDCLoginProtocolService.registrationsUrl(
                        session.getContext().getUri().getBaseUriBuilder())
                .build(realm.getName());
    }

    /** Where the way to another password begins. */
    public URI forgottenPassword() {
        return OIDCLoginProtocolService.tokenServiceBaseUrl(session.getContext().getUri())
                .path(OIDCLoginProtocolService.class, "forgotCredentialsPage")
                .build(realm.getName());
    }

    /** Issues tokens: a resource, for whose methods the caller's path stands. */
    public Object token() {
        return new TokenEndpoint(session, new TokenManager(), event());
    }

    /** Says who a token is for: a resource. */
    public Object userInfo() {
        return new UserInfoEndpoint(session, new TokenManager());
    }

    /** Revokes tokens: a resource. */
    public Object revocation() {
        return new TokenRevocationEndpoint(session, event());
    }

    private EventBuilder event() {
        return new EventBuilder(realm, session, session.getContext().getConnection());
    }
}
