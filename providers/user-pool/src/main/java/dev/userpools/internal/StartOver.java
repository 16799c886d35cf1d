package dev.userpools.internal;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.RestartLoginCookie;
import org.keycloak.services.Urls;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel.Action;

/**
 * The sign-in somebody was at when a page of an error came. Keycloak starts it over from the authentication session, or, where
 * that is gone, from its cookie: both are its own words and none of the request's.
 */
public final class StartOver {

    private StartOver() {}

    /** Leads a sign-in that is at an action back to its start, as if its user had not been asked anything yet. */
    public static void redirect(RequiredActionContext context) {
        String address = address(context.getSession(), context.getAuthenticationSession())
                .orElseThrow(() -> new IllegalStateException("an action without a sign-in"));
        context.challenge(Response.seeOther(URI.create(address)).build());
    }

    /** Where it begins again; empty where none is known, so that the address would only lead to the next error. */
    static Optional<String> address(KeycloakSession session, AuthenticationSessionModel authentication) {
        ClientModel client = session.getContext().getClient();
        if (client == null || !client.isEnabled()) {
            return Optional.empty();
        }
        UriBuilder base = UriBuilder.fromUri(
                        session.getContext().getUri().getBaseUri().getPath())
                .queryParam(Constants.CLIENT_ID, client.getClientId());
        if (isSignIn(authentication, client)) {
            base.queryParam(Constants.TAB_ID, authentication.getTabId())
                    .queryParam(Constants.CLIENT_DATA, AuthenticationProcessor.getClientData(session, authentication));
        } else if (!isKept(session, client)) {
            return Optional.empty();
        }
        return Optional.of(Urls.realmLoginRestartPage(
                        base.build(), session.getContext().getRealm().getName(), false)
                .toString());
    }

    /** A sign-out has an authentication session too. */
    private static boolean isSignIn(AuthenticationSessionModel authentication, ClientModel client) {
        return authentication != null
                && client.equals(authentication.getClient())
                && !Action.LOGGING_OUT.name().equals(authentication.getAction())
                && !Action.LOGGED_OUT.name().equals(authentication.getAction());
    }

    private static boolean isKept(KeycloakSession session, ClientModel client) {
        String cookie = RestartLoginCookie.getRestartCookie(session);
        if (cookie == null) {
            return false;
        }
        RestartLoginCookie kept = RestartLoginCookie.decryptAndDecode(session, cookie);
        return kept != null && client.getClientId().equals(kept.getClientId());
    }
}
