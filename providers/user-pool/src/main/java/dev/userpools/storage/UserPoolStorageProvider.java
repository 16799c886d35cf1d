package dev.userpools.storage;

import dev.userpools.pool.SignInSettings;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.UserPools;
import dev.userpools.signin.SignInLookup;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.user.UserLookupProvider;

/**
 * Looks up users by the names a pool accepts besides the user name. All users are Keycloak's own: this finds an id and
 * returns what Keycloak itself returns for it, as anything else would leave Keycloak's cache stale (keycloak-notes §0.2).
 * Every path that resolves a user comes through here after Keycloak found no user name.
 */
final class UserPoolStorageProvider implements UserStorageProvider, UserLookupProvider {

    private final KeycloakSession session;

    UserPoolStorageProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public UserModel getUserById(RealmModel realm, String id) {
        return null;
    }

    @Override
    public UserModel getUserByUsername(RealmModel realm, String username) {
        return UserPools.of(realm)
                .map(UserPool::signIn)
                .filter(SignInSettings::areOurs)
                .flatMap(settings -> new SignInLookup(session, realm, settings).find(username))
                .orElse(null);
    }

    /** Keycloak's own sign-in by e-mail takes unverified addresses too; it is no business of ours. */
    @Override
    public UserModel getUserByEmail(RealmModel realm, String email) {
        return null;
    }

    @Override
    public void close() {}
}
