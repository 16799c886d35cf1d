package dev.userpools.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.email.EmailException;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Renders a mail in the realm's e-mail theme without sending it. Keycloak's own provider does both in one call, which
 * would hold a database connection for as long as the mail server takes.
 */
public final class MailRenderer extends FreeMarkerEmailTemplateProvider {

    /** Its text is "{0}": the subject passes through MessageFormat, so it goes in as the argument. */
    private static final String SUBJECT_KEY = "userPoolSubject";

    public MailRenderer(KeycloakSession session, RealmModel realm, UserModel user) {
        super(session);
        setRealm(realm);
        setUser(user);
    }

    /** A mail in the realm's layout. */
    public RenderedMail render(String subject, String html, String text) throws EmailException {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("messageHtml", html);
        attributes.put("messageText", text);
        // The user's language counts, not that of the administrator whose request happens to run.
        attributes.put(Constants.IGNORE_ACCEPT_LANGUAGE_HEADER, true);
        EmailTemplate mail = processTemplate(SUBJECT_KEY, List.of(subject), "user-pool-message.ftl", attributes);
        return new RenderedMail(mail.getSubject(), mail.getTextBody(), mail.getHtmlBody());
    }

    /** A mail ready to be sent; it may hold a password or a code, so it must never be logged. */
    public record RenderedMail(String subject, String text, String html) {

        /** Never the content, as records otherwise print their components. */
        @Override
        public String toString() {
            return "RenderedMail";
        }
    }
}
