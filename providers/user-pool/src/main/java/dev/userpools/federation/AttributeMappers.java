package dev.userpools.federation;

import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.provider.HardcodedAttributeMapper;
import org.keycloak.broker.saml.mappers.XPathAttributeMapper;
import org.keycloak.models.IdentityProviderMapperModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Keycloak's mappers that fill attributes, in their place (the ids are the same); see {@link MappedUser}. */
final class AttributeMappers {

    private AttributeMappers() {}

    /** From a claim. */
    public static final class OpenIdConnect extends org.keycloak.broker.oidc.mappers.UserAttributeMapper {

        @Override
        public void updateBrokeredUser(
                KeycloakSession session,
                RealmModel realm,
                UserModel user,
                IdentityProviderMapperModel mapper,
                BrokeredIdentityContext identity) {
            super.updateBrokeredUser(session, realm, MappedUser.of(session, realm, user, identity), mapper, identity);
        }
    }

    /** From an attribute of an assertion. */
    public static final class Saml extends org.keycloak.broker.saml.mappers.UserAttributeMapper {

        @Override
        public void updateBrokeredUser(
                KeycloakSession session,
                RealmModel realm,
                UserModel user,
                IdentityProviderMapperModel mapper,
                BrokeredIdentityContext identity) {
            super.updateBrokeredUser(session, realm, MappedUser.of(session, realm, user, identity), mapper, identity);
        }
    }

    /** From a part of an attribute of an assertion. */
    public static final class SamlXPath extends XPathAttributeMapper {

        @Override
        public void updateBrokeredUser(
                KeycloakSession session,
                RealmModel realm,
                UserModel user,
                IdentityProviderMapperModel mapper,
                BrokeredIdentityContext identity) {
            super.updateBrokeredUser(session, realm, MappedUser.of(session, realm, user, identity), mapper, identity);
        }
    }

    /** From its own settings. */
    public static final class Hardcoded extends HardcodedAttributeMapper {

        @Override
        public void updateBrokeredUser(
                KeycloakSession session,
                RealmModel realm,
                UserModel user,
                IdentityProviderMapperModel mapper,
                BrokeredIdentityContext identity) {
            super.updateBrokeredUser(session, realm, MappedUser.of(session, realm, user, identity), mapper, identity);
        }
    }
}
