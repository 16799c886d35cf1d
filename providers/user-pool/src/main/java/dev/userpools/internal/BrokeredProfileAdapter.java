package dev.userpools.internal;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.broker.IdpReviewProfileAuthenticator;
import org.keycloak.authentication.authenticators.broker.IdpReviewProfileAuthenticatorFactory;
import org.keycloak.authentication.authenticators.broker.util.SerializedBrokeredIdentityContext;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Asks users of identity providers for what their profile lacks, in Keycloak's place (the id is the same), under the name
 * they will have.
 */
public abstract class BrokeredProfileAdapter extends IdpReviewProfileAuthenticatorFactory {

    /** As {@link BrokeredUserAdapter#username} says. */
    protected abstract Optional<String> username(
            KeycloakSession session, RealmModel realm, String alias, String subject);

    @Override
    public final Authenticator create(KeycloakSession session) {
        return new Step();
    }

    private final class Step extends IdpReviewProfileAuthenticator {

        @Override
        protected void authenticateImpl(
                AuthenticationFlowContext context,
                SerializedBrokeredIdentityContext serialized,
                BrokeredIdentityContext identity) {
            username(
                            context.getSession(),
                            context.getRealm(),
                            identity.getIdpConfig().getAlias(),
                            identity.getId())
                    .ifPresent(name -> {
                        serialized.setModelUsername(name);
                        serialized.saveToAuthenticationSession(
                                context.getAuthenticationSession(), BROKERED_CONTEXT_NOTE);
                    });
            super.authenticateImpl(context, serialized, identity);
        }
    }
}
