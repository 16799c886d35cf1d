package dev.userpools.account;

import dev.userpools.internal.SystemAdminEvent;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;

/** Takes away accounts that nobody uses, with admin events that say why. */
public final class AccountRemoval {

    private final KeycloakSession session;
    private final RealmModel realm;

    public AccountRemoval(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Removes a user of whom {@link Accounts#takeUnused} has made sure that he does not begin to use his account meanwhile.
     *
     * @param reason for the admin event, such as {@code superseded_sign_up}
     */
    public void remove(UserModel user, String reason) {
        // The event first: it is about a user who is still there.
        tell(OperationType.DELETE, user, reason);
        new UserManager(session).removeUser(realm, user);
    }

    /** The same with a user who is to stay, but cannot sign in any more. */
    public void disable(UserModel user, String reason) {
        tell(OperationType.UPDATE, user, reason);
        user.setEnabled(false);
    }

    private void tell(OperationType operation, UserModel user, String reason) {
        SystemAdminEvent.fire(
                session,
                realm,
                operation,
                "users/" + user.getId(),
                Map.of("user_pool_reason", reason),
                Optional.empty());
    }
}
