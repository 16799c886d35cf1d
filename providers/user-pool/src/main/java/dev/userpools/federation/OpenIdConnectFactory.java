package dev.userpools.federation;

import dev.userpools.pool.component.UserPools;
import org.keycloak.broker.oidc.OIDCIdentityProvider;
import org.keycloak.broker.oidc.OIDCIdentityProviderConfig;
import org.keycloak.broker.oidc.OIDCIdentityProviderFactory;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** OpenID Connect as Keycloak has it, in its place (the id is the same), but for addresses that are verified already. */
public final class OpenIdConnectFactory extends OIDCIdentityProviderFactory {

    @Override
    public OIDCIdentityProvider create(KeycloakSession session, IdentityProviderModel provider) {
        return new Provider(session, new OIDCIdentityProviderConfig(provider));
    }

    private static final class Provider extends OIDCIdentityProvider {

        private Provider(KeycloakSession session, OIDCIdentityProviderConfig config) {
            super(session, config);
        }

        /**
         * A trusted provider that has not verified an address does not know that the user has proved it here: he would lose it
         * as a sign-in name, and be asked for a code, at each sign-in with the sync mode {@code FORCE}.
         */
        @Override
        protected void setEmailVerified(UserModel user, BrokeredIdentityContext identity) {
            boolean isProved = user.isEmailVerified() && identity.getEmail().equalsIgnoreCase(user.getEmail());
            boolean isOurs = UserPools.of(session.getContext().getRealm()).isPresent();
            if (!isOurs || !isProved) {
                super.setEmailVerified(user, identity);
            }
        }
    }
}
