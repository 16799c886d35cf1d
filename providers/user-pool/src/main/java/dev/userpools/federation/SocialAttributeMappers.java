package dev.userpools.federation;

import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.IdentityProviderMapperModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.social.facebook.FacebookUserAttributeMapper;
import org.keycloak.social.github.GitHubUserAttributeMapper;
import org.keycloak.social.google.GoogleUserAttributeMapper;
import org.keycloak.social.instagram.InstagramUserAttributeMapper;
import org.keycloak.social.linkedin.LinkedInUserAttributeMapper;
import org.keycloak.social.microsoft.MicrosoftUserAttributeMapper;
import org.keycloak.social.openshift.OpenshiftV4AttributeMapper;
import org.keycloak.social.paypal.PayPalUserAttributeMapper;
import org.keycloak.social.stackoverflow.StackoverflowUserAttributeMapper;

/** As {@link AttributeMappers}, for the social providers. */
final class SocialAttributeMappers {

    private SocialAttributeMappers() {}

    /** Of Facebook. */
    public static final class Facebook extends FacebookUserAttributeMapper {

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

    /** Of Google. */
    public static final class Google extends GoogleUserAttributeMapper {

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

    /** Of GitHub. */
    public static final class GitHub extends GitHubUserAttributeMapper {

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

    /** Of Instagram. */
    public static final class Instagram extends InstagramUserAttributeMapper {

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

    /** Of LinkedIn. */
    public static final class LinkedIn extends LinkedInUserAttributeMapper {

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

    /** Of Microsoft. */
    public static final class Microsoft extends MicrosoftUserAttributeMapper {

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

    /** Of OpenShift. */
    public static final class OpenShift extends OpenshiftV4AttributeMapper {

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

    /** Of PayPal. */
    public static final class PayPal extends PayPalUserAttributeMapper {

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

    /** Of StackOverflow. */
    public static final class StackOverflow extends StackoverflowUserAttributeMapper {

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
