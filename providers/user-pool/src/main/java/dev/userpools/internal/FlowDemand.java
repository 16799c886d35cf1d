package dev.userpools.internal;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticatorFactory;
import org.keycloak.authentication.authenticators.conditional.ConditionalUserConfiguredAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.AuthenticationFlowResolver;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What a flow wants of the step it has reached. */
public final class FlowDemand {

    private FlowDemand() {}

    /**
     * Whether the flow asks for a second factor whoever the user is, such as for a higher level of authentication, rather than
     * of those who have one.
     */
    public static boolean isUnconditional(AuthenticationFlowContext context) {
        return isUnconditional(context.getRealm(), context.getExecution().getParentFlow());
    }

    /**
     * Whether the flow of the sign-in wants that anywhere. Keycloak asks whether a user has a second factor before it says
     * for which step, and has who has none set one up: in a flow that wants it, who has one must not count as without.
     */
    public static boolean isPossible(KeycloakSession session) {
        AuthenticationSessionModel signIn = session.getContext().getAuthenticationSession();
        return signIn != null
                && isPossible(
                        signIn.getRealm(),
                        AuthenticationFlowResolver.resolveBrowserFlow(signIn).getId());
    }

    private static boolean isPossible(RealmModel realm, String flow) {
        return realm.getAuthenticationExecutionsStream(flow)
                .filter(AuthenticationExecutionModel::isEnabled)
                .anyMatch(execution -> execution.isAuthenticatorFlow()
                        ? isPossible(realm, execution.getFlowId())
                        : OTPFormAuthenticatorFactory.PROVIDER_ID.equals(execution.getAuthenticator())
                                && isUnconditional(realm, flow));
    }

    private static boolean isUnconditional(RealmModel realm, String flow) {
        return realm.getAuthenticationExecutionsStream(flow)
                .noneMatch(sibling -> sibling.isEnabled()
                        && ConditionalUserConfiguredAuthenticatorFactory.PROVIDER_ID.equals(
                                sibling.getAuthenticator()));
    }
}
