package dev.userpools.federation;

import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.social.google.GoogleIdentityProvider;
import org.keycloak.social.google.GoogleIdentityProviderConfig;
import org.keycloak.social.google.GoogleIdentityProviderFactory;

/** Google as Keycloak has it, in its place (the id is the same), but for addresses that stay as they are. */
public final class GoogleFactory extends GoogleIdentityProviderFactory {

    @Override
    public GoogleIdentityProvider create(KeycloakSession session, IdentityProviderModel provider) {
        return new Provider(session, new GoogleIdentityProviderConfig(provider));
    }

    private static final class Provider extends GoogleIdentityProvider {

        private Provider(KeycloakSession session, GoogleIdentityProviderConfig config) {
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
