package dev.userpools.internal;

import jakarta.ws.rs.core.MultivaluedMap;
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

    @Override
    public final Authenticator create(KeycloakSession session) {
        return new Form(session);
    }

    private final class Form extends UsernamePasswordForm {

        Form(KeycloakSession session) {
            super(session);
        }

        @Override
        protected boolean validateForm(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
            return super.validateForm(context, TypedName.in(form));
        }

        @Override
        protected String getDefaultChallengeMessage(AuthenticationFlowContext context) {
            return explanation(context.getSession()).orElseGet(() -> super.getDefaultChallengeMessage(context));
        }
    }
}
