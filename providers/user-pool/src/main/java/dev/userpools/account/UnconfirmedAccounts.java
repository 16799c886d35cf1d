package dev.userpools.account;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Sign-ups that nobody confirmed and that keep an address from somebody else. */
public final class UnconfirmedAccounts {

    private final AccountRemoval removal;
    private final Accounts accounts;

    public UnconfirmedAccounts(KeycloakSession session, RealmModel realm) {
        this.removal = new AccountRemoval(session, realm);
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
        removal.remove(user, "superseded_sign_up");
        return true;
    }
}
