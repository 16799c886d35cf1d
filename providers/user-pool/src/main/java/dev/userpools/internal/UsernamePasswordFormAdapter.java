package dev.userpools.internal;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.KeycloakSession;

/** The sign-in page with user name and password, which can say why a password was refused. */
public abstract class UsernamePasswordFormAdapter extends UsernamePasswordFormFactory {

    /** The message key of why a password just refused was refused; empty for Keycloak's own message. */
    protected abstract Optional<String> explanation(KeycloakSession session);

    /** The alias of the identity provider of whoever types that name; empty where it is no such name. */
    protected abstract Optional<String> provider(KeycloakSession session, String typed);

    @Override
    public final Authenticator create(KeycloakSession session) {
        return new Form(session);
    }

    private final class Form extends UsernamePasswordForm {

        Form(KeycloakSession session) {
            super(session);
        }

        @Override
        public void action(AuthenticationFlowContext context) {
            TypedName.replaceIn(context);
            String typed = TypedName.in(context).orElse("");
            // Before anybody is looked up: whether there is such a user must not show.
            provider(context.getSession(), typed)
                    .ifPresentOrElse(
                            alias -> ProviderRedirect.send(context, alias, typed), () -> super.action(context));
        }

        @Override
        protected String getDefaultChallengeMessage(AuthenticationFlowContext context) {
            return explanation(context.getSession()).orElseGet(() -> super.getDefaultChallengeMessage(context));
        }
    }
}
