package dev.userpools.federation;

import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.social.facebook.FacebookIdentityProvider;
import org.keycloak.social.facebook.FacebookIdentityProviderConfig;
import org.keycloak.social.facebook.FacebookIdentityProviderFactory;

/** Facebook as Keycloak has it, in its place (the id is the same), but for addresses that stay as they are. */
public final class FacebookFactory extends FacebookIdentityProviderFactory {

    @Override
    public FacebookIdentityProvider create(KeycloakSession session, IdentityProviderModel provider) {
        return new Provider(session, new FacebookIdentityProviderConfig(provider));
    }

    private static final class Provider extends FacebookIdentityProvider {

        private Provider(KeycloakSession session, FacebookIdentityProviderConfig config) {
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
