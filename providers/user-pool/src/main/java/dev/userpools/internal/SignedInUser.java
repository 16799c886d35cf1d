package dev.userpools.internal;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** Who is signed in to the realm with the browser that sends a request, by Keycloak's own cookie. */
public final class SignedInUser {

    private SignedInUser() {}

    /** The user; empty where nobody is signed in, or where his session is over. */
    public static Optional<UserModel> of(KeycloakSession session) {
        return Optional.ofNullable(AuthenticationManager.authenticateIdentityCookie(
                        session, session.getContext().getRealm(), true))
                .map(AuthResult::user);
    }
}
