package dev.userpools.hosted;

import dev.userpools.federation.ProviderIdentifiers;
import java.util.Optional;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;

/** The identity provider that an application asks for, by Cognito's two parameters. */
sealed interface ProviderChoice {

    /** Cognito's word for the pool's own users. */
    String POOL = "COGNITO";

    /** The user chooses. */
    record Users() implements ProviderChoice {}

    /** This one. */
    record Provider(String alias) implements ProviderChoice {}

    /** One that the realm has not, or has disabled. */
    record Unknown() implements ProviderChoice {}

    /** By {@code identity_provider}, a name, or else by {@code idp_identifier}, a domain for example. */
    static ProviderChoice of(KeycloakSession session, Optional<String> name, Optional<String> identifier) {
        if (name.isPresent()) {
            return name.filter(POOL::equals)
                    .<ProviderChoice>map(pool -> new Users())
                    .orElseGet(() -> known(enabled(session, name.get())));
        }
        return identifier
                .map(known -> known(ProviderIdentifiers.of(session).alias(known)))
                .orElseGet(Users::new);
    }

    private static Optional<String> enabled(KeycloakSession session, String alias) {
        return Optional.ofNullable(session.identityProviders().getByAlias(alias))
                .filter(IdentityProviderModel::isEnabled)
                .map(IdentityProviderModel::getAlias);
    }

    private static ProviderChoice known(Optional<String> alias) {
        return alias.<ProviderChoice>map(Provider::new).orElseGet(Unknown::new);
    }
}
