package dev.userpools.verification;

import dev.userpools.code.ReturnAddress;
import java.util.Optional;
import org.keycloak.common.ClientConnection;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Where a request comes from. */
final class Origin {

    private Origin() {}

    /** The IP address of whoever sends the request, as Keycloak sees it behind its proxies. */
    static Optional<String> ipAddress(KeycloakSession session) {
        return Optional.ofNullable(session.getContext().getConnection()).map(ClientConnection::getRemoteHost);
    }

    /** The application whose sign-in the request is part of. */
    static Optional<ReturnAddress> application(KeycloakSession session) {
        AuthenticationSessionModel signIn = session.getContext().getAuthenticationSession();
        return Optional.ofNullable(signIn)
                .map(known ->
                        new ReturnAddress(known.getClient().getId(), Optional.ofNullable(known.getRedirectUri())));
    }
}
