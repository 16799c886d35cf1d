package dev.userpools.internal;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.IdentityProviderAuthenticator;

/** Sends somebody who signs in to an identity provider, as Keycloak's own step for {@code kc_idp_hint} does. */
final class ProviderRedirect extends IdentityProviderAuthenticator {

    private ProviderRedirect() {}

    /**
     * Sends him there.
     *
     * @param alias an enabled provider
     * @param loginHint what he typed; the provider is told where it is set to be
     */
    static void send(AuthenticationFlowContext context, String alias, String loginHint) {
        new ProviderRedirect().redirect(context, alias, loginHint);
    }
}
