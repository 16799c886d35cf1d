package dev.userpools.federation;

import dev.userpools.pool.component.UserPools;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * A trusted provider that has not verified an address does not know that the user has proved it here: he would lose it as a
 * sign-in name, and be asked for a code, at each sign-in with the sync mode {@code FORCE}.
 */
final class ProvedAddress {

    private ProvedAddress() {}

    /** Whether the user's mark is kept, whatever the provider says of the address. */
    static boolean isKept(KeycloakSession session, UserModel user, BrokeredIdentityContext identity) {
        return user.isEmailVerified()
                && user.getEmail().equalsIgnoreCase(identity.getEmail())
                && UserPools.of(session.getContext().getRealm()).isPresent();
    }
}
