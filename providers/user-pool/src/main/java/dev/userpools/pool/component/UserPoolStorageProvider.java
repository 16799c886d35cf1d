package dev.userpools.pool.component;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.user.UserLookupProvider;

/**
 * Looks up users by the names a pool accepts besides the user name. All users are Keycloak's own; there are no aliases
 * yet, so nobody is found here.
 */
final class UserPoolStorageProvider implements UserStorageProvider, UserLookupProvider {

    @Override
    public UserModel getUserById(RealmModel realm, String id) {
        return null;
    }

    @Override
    public UserModel getUserByUsername(RealmModel realm, String username) {
        return null;
    }

    @Override
    public UserModel getUserByEmail(RealmModel realm, String email) {
        return null;
    }

    @Override
    public void close() {}
}
