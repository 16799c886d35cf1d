package dev.userpools.internal;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.authentication.authenticators.resetcred.ResetCredentialChooseUser;
import org.keycloak.events.Errors;
import org.keycloak.services.managers.AuthenticationManager;

/** Whose password was forgotten, for any name. */
public final class ForgottenNameAdapter extends ResetCredentialChooseUser {

    @Override
    public void action(AuthenticationFlowContext context) {
        String typed =
                context.getHttpRequest().getDecodedFormParameters().getFirst(AuthenticationManager.FORM_USERNAME);
        String name = TypedName.of(typed);
        if (name == null || name.equals(typed)) {
            super.action(context);
            return;
        }
        // As Keycloak goes on for a name it does not know: the next step shows what it shows to everybody.
        context.getAuthenticationSession().setAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME, name);
        context.getEvent().clone().error(Errors.USER_NOT_FOUND);
        context.clearUser();
        context.success();
    }
}
