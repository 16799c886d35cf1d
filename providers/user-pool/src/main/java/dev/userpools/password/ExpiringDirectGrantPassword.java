package dev.userpools.password;

import dev.userpools.internal.DirectGrantPasswordAdapter;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** Says in the answer to a direct grant that a temporary password has expired, in Cognito's words. */
public final class ExpiringDirectGrantPassword extends DirectGrantPasswordAdapter {

    @Override
    protected Optional<String> explanation(KeycloakSession session) {
        return TemporaryPasswordExpiry.explained(session, TemporaryPasswordExpiry.TEXT);
    }
}
