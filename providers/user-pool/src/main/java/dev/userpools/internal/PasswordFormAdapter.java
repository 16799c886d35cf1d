package dev.userpools.internal;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.PasswordForm;
import org.keycloak.authentication.authenticators.browser.PasswordFormFactory;
import org.keycloak.models.KeycloakSession;

/** The page that asks for the password alone, which can say why it was refused. */
public abstract class PasswordFormAdapter extends PasswordFormFactory {

    /** The message key of why a password just refused was refused; empty for Keycloak's own message. */
    protected abstract Optional<String> explanation(KeycloakSession session);

    @Override
    public final Authenticator create(KeycloakSession session) {
        return new Form(session);
    }

    private final class Form extends PasswordForm {

        Form(KeycloakSession session) {
            super(session);
        }

        @Override
        protected String getDefaultChallengeMessage(AuthenticationFlowContext context) {
            return explanation(context.getSession()).orElseGet(() -> super.getDefaultChallengeMessage(context));
        }
    }
}
