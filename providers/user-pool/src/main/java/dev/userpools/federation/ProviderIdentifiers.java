package dev.userpools.federation;

import dev.userpools.pool.FederationSettings;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.UserPools;
import java.util.Optional;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;

/**
 * Which identity provider is meant by a name, as Cognito's {@code IdpIdentifiers}: domains of e-mail addresses, or other words
 * that applications know it by. They are a setting of the pool, which is at hand at every sign-in.
 */
public final class ProviderIdentifiers {

    private final KeycloakSession session;
    private final Optional<FederationSettings> settings;

    private ProviderIdentifiers(KeycloakSession session) {
        this.session = session;
        this.settings = UserPools.of(session.getContext().getRealm()).map(UserPool::federation);
    }

    /** Those of the session's realm. */
    public static ProviderIdentifiers of(KeycloakSession session) {
        return new ProviderIdentifiers(session);
    }

    /** The alias of the enabled provider of an identifier, in upper or lower case. */
    public Optional<String> alias(String identifier) {
        return settings.flatMap(known -> known.provider(identifier)).filter(this::isEnabled);
    }

    /** The alias of the enabled provider whose users have such e-mail addresses. */
    public Optional<String> aliasOfEmail(String typed) {
        return settings.flatMap(known -> known.providerOfEmail(typed)).filter(this::isEnabled);
    }

    private boolean isEnabled(String alias) {
        IdentityProviderModel provider = session.identityProviders().getByAlias(alias);
        return provider != null && provider.isEnabled();
    }
}
