package dev.userpools.password;

import dev.userpools.internal.UsernamePasswordFormAdapter;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** Says on the sign-in page that a temporary password has expired. */
public final class ExpiringUsernamePasswordForm extends UsernamePasswordFormAdapter {

    @Override
    protected Optional<String> explanation(KeycloakSession session) {
        return TemporaryPasswordExpiry.explained(session, TemporaryPasswordExpiry.MESSAGE_KEY);
    }
}
