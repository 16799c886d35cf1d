package dev.userpools.internal;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.resetcred.ResetCredentialEmail;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;

/** Keycloak's mail for a forgotten password, which can leave users out without showing it. */
public abstract class ResetCredentialEmailAdapter extends ResetCredentialEmail {

    /** Whether the user may set a new password by himself. */
    protected abstract boolean mayRecover(KeycloakSession session, UserModel user);

    @Override
    public final void authenticate(AuthenticationFlowContext context) {
        UserModel user = context.getUser();
        if (user != null && !mayRecover(context.getSession(), user)) {
            context.getEvent().user(user).error(Errors.NOT_ALLOWED);
            // The very page everybody sees, known or not.
            context.forkWithSuccessMessage(new FormMessage(Messages.EMAIL_SENT));
            return;
        }
        super.authenticate(context);
    }
}
