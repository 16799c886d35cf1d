package dev.userpools.internal;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.authentication.authenticators.resetcred.ResetCredentialEmail;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The step of a forgotten password that sends Keycloak's mail, which can do something else instead: it needs no change of
 * the realm's flow.
 */
public abstract class ResetCredentialEmailAdapter extends ResetCredentialEmail {

    /** Whether this realm's users get something else than Keycloak's mail. */
    protected abstract boolean replacesMail(RealmModel realm);

    /** The step is reached, or its page is loaded again. */
    protected abstract void reached(AuthenticationFlowContext context);

    /** A form of the step's page was sent. */
    protected abstract void answered(AuthenticationFlowContext context);

    @Override
    public final void authenticate(AuthenticationFlowContext context) {
        if (replacesMail(context.getRealm())) {
            reached(context);
        } else {
            super.authenticate(context);
        }
    }

    @Override
    public final void action(AuthenticationFlowContext context) {
        if (replacesMail(context.getRealm())) {
            answered(context);
        } else {
            // Keycloak's own step has no page: this one was shown before the realm changed.
            context.resetFlow();
        }
    }

    /**
     * Whether the page of this very step is shown and only loaded again. Keycloak keeps all notes when somebody goes from
     * one flow to another and back, but not this one.
     */
    protected static boolean isLoadedAgain(AuthenticationFlowContext context) {
        return context.getExecution()
                .getId()
                .equals(context.getAuthenticationSession()
                        .getAuthNote(AuthenticationProcessor.CURRENT_AUTHENTICATION_EXECUTION));
    }

    /** The name that was typed in the step before; where that one found the user by itself, his user name. */
    protected static String typedName(AuthenticationFlowContext context) {
        AuthenticationSessionModel signIn = context.getAuthenticationSession();
        UserModel user = context.getUser();
        if (signIn.getAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME) == null && user != null) {
            // Keycloak's detection of guessing looks here too.
            signIn.setAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME, user.getUsername());
        }
        String name = signIn.getAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME);
        return name == null ? "" : name;
    }

    /** Notes that the user of this run has set his password, for the step that would ask him for one. */
    protected static void passwordSet(AuthenticationFlowContext context, UserModel user) {
        context.getAuthenticationSession()
                .setAuthNote(
                        ResetPasswordAdapter.passwordSetBy(
                                context.getExecution().getId()),
                        user.getId());
    }
}
