package dev.userpools.federation;

import org.keycloak.broker.oidc.OIDCIdentityProvider;
import org.keycloak.broker.oidc.OIDCIdentityProviderConfig;
import org.keycloak.broker.oidc.OIDCIdentityProviderFactory;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** OpenID Connect as Keycloak has it, in its place (the id is the same), but for addresses that stay as they are. */
public final class OpenIdConnectFactory extends OIDCIdentityProviderFactory {

    @Override
    public OIDCIdentityProvider create(KeycloakSession session, IdentityProviderModel provider) {
        return new Provider(session, new OIDCIdentityProviderConfig(provider));
    }

    private static final class Provider extends OIDCIdentityProvider {

        private Provider(KeycloakSession session, OIDCIdentityProviderConfig config) {
            super(session, config);
        }

        @Override
        protected void updateEmail(UserModel user, BrokeredIdentityContext identity) {
            if (!KeptAddress.isKept(session, user, identity.getEmail())) {
                super.updateEmail(user, identity);
            }
        }

        @Override
        protected void setEmailVerified(UserModel user, BrokeredIdentityContext identity) {
            if (!ProvedAddress.isKept(session, user, identity)) {
                super.setEmailVerified(user, identity);
            }
        }
    }
}
