package dev.userpools.internal;

import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.credential.PasswordCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/**
 * Takes the place of Keycloak's password provider: of two factories with one id Keycloak uses the one that is not its own
 * ({@code ProviderManager}, keycloak-notes §0.4).
 */
public abstract class PasswordProviderFactoryAdapter extends PasswordCredentialProviderFactory {

    /** The provider for a session, around Keycloak's own. */
    protected abstract PasswordProviderAdapter around(KeycloakSession session, PasswordCredentialProvider builtIn);

    @Override
    public final PasswordCredentialProvider create(KeycloakSession session) {
        return around(session, super.create(session));
    }
}
