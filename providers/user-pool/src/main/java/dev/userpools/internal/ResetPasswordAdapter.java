package dev.userpools.internal;

import java.util.Map;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.resetcred.ResetPassword;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel.ExecutionStatus;

/**
 * The step of a forgotten password that asks for a new one, in Keycloak's place (the id is the same): not where a step
 * before has taken it already.
 */
public final class ResetPasswordAdapter extends ResetPassword {

    /** The note by which a step says whose password it has set. */
    static String passwordSetBy(String execution) {
        return execution + ".password-set";
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (isPasswordSet(context)) {
            // As Keycloak's own does: a lockout for a time ends with it.
            context.success(PasswordCredentialModel.TYPE);
        } else {
            super.authenticate(context);
        }
    }

    /** Only by a step of this run that has succeeded, and only for the user this run is about. */
    private static boolean isPasswordSet(AuthenticationFlowContext context) {
        AuthenticationSessionModel signIn = context.getAuthenticationSession();
        return signIn.getExecutionStatus().entrySet().stream()
                .filter(step -> step.getValue() == ExecutionStatus.SUCCESS)
                .map(Map.Entry::getKey)
                .anyMatch(step -> context.getUser().getId().equals(signIn.getAuthNote(passwordSetBy(step))));
    }
}
