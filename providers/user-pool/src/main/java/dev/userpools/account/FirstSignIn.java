package dev.userpools.account;

import dev.userpools.internal.NewPasswordAction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The first sign-in with a temporary password: Cognito's challenge {@code NEW_PASSWORD_REQUIRED} (cognito-spec §4) as a
 * page.
 */
public final class FirstSignIn extends NewPasswordAction {

    @Override
    protected boolean isFirstSignIn(KeycloakSession session, UserModel user) {
        return Accounts.of(session).invited(user).isPresent();
    }
}
