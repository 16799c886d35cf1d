package dev.userpools.internal;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What takes the place of Keycloak's one-time passwords in a flow. */
public interface SecondFactorStep {

    /** Whether a user is asked for anything: Keycloak's condition for a second factor goes by it. */
    boolean isAsked(KeycloakSession session, RealmModel realm, UserModel user);

    /** The step is reached, or its page is loaded again. */
    void reached(AuthenticationFlowContext context);

    /** A form of the step's page was sent. */
    void answered(AuthenticationFlowContext context);
}
