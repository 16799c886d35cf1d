package dev.userpools.password;

import dev.userpools.background.KeycloakClock;
import dev.userpools.internal.PasswordProviderAdapter;
import dev.userpools.internal.PasswordProviderFactoryAdapter;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Keycloak's password check, with the expiry of temporary passwords in it. Every path that checks a password comes
 * through here; a rule in a step of one flow would be a hole in every other.
 */
public final class UserPoolPasswordProviderFactory extends PasswordProviderFactoryAdapter {

    @Override
    protected PasswordProviderAdapter around(KeycloakSession session, PasswordCredentialProvider builtIn) {
        return new Provider(session, builtIn);
    }

    private static final class Provider extends PasswordProviderAdapter {

        Provider(KeycloakSession session, PasswordCredentialProvider builtIn) {
            super(session, builtIn);
        }

        @Override
        protected boolean mayUse(RealmModel realm, UserModel user) {
            return !TemporaryPasswordExpiry.isExpired(session, realm, user, KeycloakClock.INSTANCE);
        }

        @Override
        protected void passwordSet(RealmModel realm, UserModel user, String password) {
            session.getKeycloakSessionFactory().publish(new PasswordSet(session, realm, user, password));
        }
    }
}
