package dev.userpools.password;

import dev.userpools.federation.ProviderIdentifiers;
import dev.userpools.internal.UsernamePasswordFormAdapter;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** The sign-in page says that a temporary password has expired, and sends users of identity providers there. */
public final class ExpiringUsernamePasswordForm extends UsernamePasswordFormAdapter {

    @Override
    protected Optional<String> explanation(KeycloakSession session) {
        return TemporaryPasswordExpiry.explained(session, TemporaryPasswordExpiry.MESSAGE_KEY);
    }

    @Override
    protected Optional<String> provider(KeycloakSession session, String typed) {
        return ProviderIdentifiers.of(session).aliasOfEmail(typed);
    }
}
