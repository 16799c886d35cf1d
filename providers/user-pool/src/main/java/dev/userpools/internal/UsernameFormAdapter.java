package dev.userpools.internal;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernameForm;
import org.keycloak.authentication.authenticators.browser.UsernameFormFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The page that asks for the user name alone, for any name. The shipped flows have none, operators' own may. */
public abstract class UsernameFormAdapter extends UsernameFormFactory {

    /** The alias of the identity provider of whoever types that name; empty where it is no such name. */
    protected abstract Optional<String> provider(KeycloakSession session, String typed);

    @Override
    public final Authenticator create(KeycloakSession session) {
        return new Form(new UsernameForm(session));
    }

    /** Around Keycloak's own, which is final. */
    private final class Form implements Authenticator {

        private final UsernameForm form;

        Form(UsernameForm form) {
            this.form = form;
        }

        @Override
        public void authenticate(AuthenticationFlowContext context) {
            form.authenticate(context);
        }

        @Override
        public void action(AuthenticationFlowContext context) {
            TypedName.replaceIn(context);
            String typed = TypedName.in(context).orElse("");
            provider(context.getSession(), typed)
                    .ifPresentOrElse(alias -> ProviderRedirect.send(context, alias, typed), () -> form.action(context));
        }

        @Override
        public boolean requiresUser() {
            return form.requiresUser();
        }

        @Override
        public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
            return form.configuredFor(session, realm, user);
        }

        @Override
        public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
            form.setRequiredActions(session, realm, user);
        }

        @Override
        public void close() {
            form.close();
        }
    }
}
