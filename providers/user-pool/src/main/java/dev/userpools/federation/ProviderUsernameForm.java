package dev.userpools.federation;

import dev.userpools.internal.UsernameFormAdapter;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** The page that asks for the name alone sends users of identity providers there. */
public final class ProviderUsernameForm extends UsernameFormAdapter {

    @Override
    protected Optional<String> provider(KeycloakSession session, String typed) {
        return ProviderIdentifiers.of(session).aliasOfEmail(typed);
    }
}
