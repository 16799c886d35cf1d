package dev.userpools.signin;

import dev.userpools.pool.ContactAttribute;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * Published when a user gives himself another e-mail address or phone number, or none, in the same transaction: before
 * anything is written if he keeps the old one for now, afterwards if not.
 *
 * @param former the old one, if he had verified it
 * @param value the new one; empty where he only gives up the old one
 * @param isPostponed whether he keeps the old one until the new one is verified
 */
public record AddressChange(
        KeycloakSession session,
        RealmModel realm,
        UserModel user,
        ContactAttribute attribute,
        Optional<String> former,
        Optional<String> value,
        boolean isPostponed)
        implements ProviderEvent {

    /** Never the address, as records otherwise print their components. */
    @Override
    public String toString() {
        return "AddressChange[" + attribute.externalName() + "]";
    }
}
