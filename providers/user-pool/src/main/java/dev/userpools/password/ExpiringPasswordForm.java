package dev.userpools.password;

import dev.userpools.internal.PasswordFormAdapter;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** Says on the page that asks for the password again that a temporary password has expired. */
public final class ExpiringPasswordForm extends PasswordFormAdapter {

    @Override
    protected Optional<String> explanation(KeycloakSession session) {
        return TemporaryPasswordExpiry.explained(session, TemporaryPasswordExpiry.MESSAGE_KEY);
    }
}
