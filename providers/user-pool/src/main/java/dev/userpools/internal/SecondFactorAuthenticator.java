package dev.userpools.internal;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A step of a flow that asks for a second factor. No {@code CredentialValidator}, as Keycloak's own is: it would be reached
 * only by users who have an authenticator app.
 */
final class SecondFactorAuthenticator implements Authenticator {

    private final SecondFactorStep step;

    SecondFactorAuthenticator(SecondFactorStep step) {
        this.step = step;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        step.reached(context);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        step.answered(context);
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return step.isAsked(session, realm, user);
    }

    /** As Keycloak's own, where a flow demands a second factor, such as for a higher level, that the user does not have. */
    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        AuthenticationSessionModel signIn = session.getContext().getAuthenticationSession();
        if (!signIn.getRequiredActions().contains(RequiredAction.CONFIGURE_TOTP.name())) {
            signIn.addRequiredAction(RequiredAction.CONFIGURE_TOTP);
        }
    }

    @Override
    public void close() {}
}
