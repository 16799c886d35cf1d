package dev.userpools.internal;

import dev.userpools.internal.MailRenderer.RenderedMail;
import java.util.Map;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakSession;

/** Sends mails by Keycloak's own sender, or by the one that has taken its place. */
public final class MailSending {

    private static final ClassLoader CLASSES = new RememberedServices(MailSending.class.getClassLoader());

    private MailSending() {}

    /**
     * Sends a mail.
     *
     * @param smtp the realm's mail server; From and Reply-To are its own
     */
    public static void send(KeycloakSession session, Map<String, String> smtp, String address, RenderedMail mail)
            throws EmailException {
        EmailSenderProvider sender = session.getProvider(EmailSenderProvider.class);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Where Jakarta Mail looks for services.
        thread.setContextClassLoader(CLASSES);
        try {
            sender.send(smtp, address, mail.subject(), mail.text(), mail.html());
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
