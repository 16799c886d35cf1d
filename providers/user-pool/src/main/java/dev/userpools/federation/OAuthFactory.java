package dev.userpools.federation;

import org.keycloak.broker.oauth.OAuth2IdentityProvider;
import org.keycloak.broker.oauth.OAuth2IdentityProviderFactory;
import org.keycloak.broker.oidc.OAuth2IdentityProviderConfig;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * OAuth 2.0, which Login with Amazon speaks, as Keycloak has it, in its place (the id is the same), but for addresses that stay
 * as they are.
 */
public final class OAuthFactory extends OAuth2IdentityProviderFactory {

    @Override
    public OAuth2IdentityProvider create(KeycloakSession session, IdentityProviderModel provider) {
        return new Provider(session, new OAuth2IdentityProviderConfig(provider));
    }

    private static final class Provider extends OAuth2IdentityProvider {

        private Provider(KeycloakSession session, OAuth2IdentityProviderConfig config) {
            super(session, config);
        }

        @Override
        protected void updateEmail(UserModel user, BrokeredIdentityContext identity) {
            if (!KeptAddress.isKept(session, user, identity.getEmail())) {
                super.updateEmail(user, identity);
            }
        }
    }
}
