package dev.userpools.account;

import dev.userpools.internal.SystemAdminEvent;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;

/** Sign-ups that nobody confirmed and that keep an address from somebody else. */
public final class UnconfirmedAccounts {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Accounts accounts;

    public UnconfirmedAccounts(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.accounts = Accounts.of(session);
    }

    /** Whether a user is one. */
    public boolean contain(UserModel user) {
        return accounts.unconfirmed(user).isPresent();
    }

    /**
     * Removes one, with an admin event.
     *
     * @return false where it was confirmed at this moment: it stays
     */
    public boolean remove(UserModel user) {
        if (!accounts.unconfirmed(user).filter(accounts::takeUnused).isPresent()) {
            return false;
        }
        // The event first: it is about a user who is still there.
        SystemAdminEvent.fire(
                session,
                realm,
                OperationType.DELETE,
                "users/" + user.getId(),
                Map.of("user_pool_reason", "superseded_sign_up"),
                Optional.empty());
        new UserManager(session).removeUser(realm, user);
        return true;
    }
}
