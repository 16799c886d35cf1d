package dev.userpools.invitation;

import dev.userpools.account.Account;
import dev.userpools.account.AccountRemoval;
import dev.userpools.account.Accounts;
import dev.userpools.account.UserStatus;
import dev.userpools.pool.UnusedAccountAction;
import dev.userpools.pool.UserPool;
import java.util.Set;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Removes, or disables, one account that nobody ever used. */
final class UnusedAccountRemoval {

    private static final Set<String> PASSWORDS =
            Set.of(PasswordCredentialModel.TYPE, PasswordCredentialModel.PASSWORD_HISTORY);

    private static final String EXPIRED = "unused_account_expired";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserPool pool;
    private final Accounts accounts;
    private final AccountRemoval removal;

    UnusedAccountRemoval(KeycloakSession session, UserPool pool) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.pool = pool;
        this.accounts = Accounts.of(session);
        this.removal = new AccountRemoval(session, realm);
    }

    void remove(Account account) {
        UserModel user = session.users().getUserById(realm, account.userId());
        if (user == null) {
            return;
        }
        if (isUsed(user)) {
            accounts.keep(account);
        } else if (accounts.takeUnused(account)) {
            remove(user, account.status());
        }
    }

    private void remove(UserModel user, UserStatus status) {
        // A sign-up nobody confirmed is of no use to anybody, disabled or not.
        boolean isUnconfirmed = status == UserStatus.UNCONFIRMED;
        UnusedAccountAction action = isUnconfirmed ? UnusedAccountAction.DELETE : pool.unusedAccountAction();
        if (action == UnusedAccountAction.DELETE) {
            removal.remove(user, isUnconfirmed ? "unconfirmed_account_expired" : EXPIRED);
        } else {
            removal.disable(user, EXPIRED);
        }
        InvitationMetrics.countRemoval(session, action);
    }

    /** Nothing that was ever used is removed, however it was used. */
    private boolean isUsed(UserModel user) {
        return user.getFederationLink() != null
                || user.credentialManager()
                        .getStoredCredentialsStream()
                        .map(CredentialModel::getType)
                        .anyMatch(type -> !PASSWORDS.contains(type))
                || session.users()
                        .getFederatedIdentitiesStream(realm, user)
                        .findAny()
                        .isPresent()
                || session.sessions()
                        .getUserSessionsStream(realm, user)
                        .findAny()
                        .isPresent()
                || session.sessions()
                        .getOfflineUserSessionsStream(realm, user)
                        .findAny()
                        .isPresent();
    }
}
