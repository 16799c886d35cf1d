package dev.userpools.password;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * Published after a password was set in the clear by anybody, on any path, in the same transaction.
 *
 * @param password must never be logged
 */
public record PasswordSet(KeycloakSession session, RealmModel realm, UserModel user, String password)
        implements ProviderEvent {

    /** Never the password, as records otherwise print their components. */
    @Override
    public String toString() {
        return "PasswordSet";
    }
}
