package dev.userpools.recovery;

import dev.userpools.account.Accounts;
import dev.userpools.internal.ForgottenNameAdapter;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.UserPools;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Asks whose password was forgotten, and says in Cognito's words where that leads nowhere. */
public final class ForgottenName extends ForgottenNameAdapter {

    /** What is said in a pool whose administrators alone can help. */
    static final String ADMIN_ONLY = "userPoolContactAdministrator";

    private static final String UNKNOWN = "userPoolUserDoesNotExist";
    private static final String NO_CONTACT = "userPoolNoRecoveryContact";

    @Override
    protected Optional<String> refusal(RealmModel realm) {
        return UserPools.of(realm).filter(pool -> pool.recovery().isAdminOnly()).map(pool -> ADMIN_ONLY);
    }

    @Override
    protected Optional<String> refusal(KeycloakSession session, RealmModel realm, Optional<UserModel> user) {
        Optional<UserPool> pool =
                UserPools.of(realm).filter(found -> !found.recovery().hidesUsers());
        if (pool.isEmpty()) {
            return Optional.empty();
        }
        if (user.isEmpty()) {
            return Optional.of(UNKNOWN);
        }
        // Who was invited gets a message of another kind.
        boolean isReached = new RecoveryContacts(session, realm, pool.get())
                        .first(user.get())
                        .isPresent()
                || Accounts.of(session).invited(user.get()).isPresent();
        return isReached ? Optional.empty() : Optional.of(NO_CONTACT);
    }
}
