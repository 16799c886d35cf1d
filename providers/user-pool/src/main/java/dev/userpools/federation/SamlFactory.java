package dev.userpools.federation;

import org.keycloak.Config;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.saml.SAMLIdentityProvider;
import org.keycloak.broker.saml.SAMLIdentityProviderConfig;
import org.keycloak.broker.saml.SAMLIdentityProviderFactory;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.saml.validators.DestinationValidator;

/** SAML as Keycloak has it, in its place (the id is the same), but for addresses that stay as they are. */
public final class SamlFactory extends SAMLIdentityProviderFactory {

    /** Keycloak's factory has one as well, and keeps it for itself. */
    private DestinationValidator destinations;

    @Override
    public void init(Config.Scope config) {
        super.init(config);
        destinations = DestinationValidator.forProtocolMap(config.getArray("knownProtocols"));
    }

    @Override
    public SAMLIdentityProvider create(KeycloakSession session, IdentityProviderModel provider) {
        return new Provider(session, new SAMLIdentityProviderConfig(provider), destinations);
    }

    private static final class Provider extends SAMLIdentityProvider {

        private Provider(
                KeycloakSession session, SAMLIdentityProviderConfig config, DestinationValidator destinations) {
            super(session, config, destinations);
        }

        @Override
        protected void updateEmail(UserModel user, BrokeredIdentityContext identity) {
            if (!KeptAddress.isKept(session, user, identity.getEmail())) {
                super.updateEmail(user, identity);
            }
        }
    }
}
