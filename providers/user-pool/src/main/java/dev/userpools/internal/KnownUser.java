package dev.userpools.internal;

import org.keycloak.models.UserModel;
import org.keycloak.models.utils.UserModelDelegate;

/** A user as he is shown: under the name he knows. */
final class KnownUser extends UserModelDelegate {

    private final String name;

    KnownUser(UserModel user, String name) {
        super(user);
        this.name = name;
    }

    @Override
    public String getUsername() {
        return name;
    }
}
