package dev.userpools.recovery;

import dev.userpools.account.Accounts;
import dev.userpools.internal.ResetCredentialEmailAdapter;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Sends no mail for a forgotten password to a user who has a temporary one: he would walk around its expiry. Cognito
 * refuses it too ("User password cannot be reset in the current state."); the page shows no difference.
 */
public final class RecoveryEmail extends ResetCredentialEmailAdapter {

    @Override
    protected boolean mayRecover(KeycloakSession session, UserModel user) {
        return Accounts.of(session).find(user).isEmpty();
    }
}
