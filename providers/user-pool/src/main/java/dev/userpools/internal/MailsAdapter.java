package dev.userpools.internal;

import java.util.List;
import java.util.Map;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProvider;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Keycloak's own mails, in Keycloak's place (the id is the same), which call a user by the name he knows. */
public abstract class MailsAdapter extends FreeMarkerEmailTemplateProviderFactory {

    /** The name under which a user is shown to himself. */
    protected abstract String shownName(RealmModel realm, UserModel user);

    @Override
    public final EmailTemplateProvider create(KeycloakSession session) {
        return new Mails(session);
    }

    private final class Mails extends FreeMarkerEmailTemplateProvider {

        Mails(KeycloakSession session) {
            super(session);
        }

        @Override
        protected EmailTemplate processTemplate(
                String subject, List<Object> parameters, String template, Map<String, Object> values)
                throws EmailException {
            if (realm != null && user != null) {
                user = new KnownUser(user, shownName(realm, user));
            }
            return super.processTemplate(subject, parameters, template, values);
        }
    }
}
