package dev.userpools.message;

import dev.userpools.internal.MailRenderer.RenderedMail;
import dev.userpools.message.template.TemplateValues;
import dev.userpools.pool.DeliveryMedium;
import dev.userpools.pool.UserPool;
import dev.userpools.sms.SendResult;
import dev.userpools.sms.SmsMessage;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Shows and sends a pool's messages with sample values, exactly as the outbox makes and sends them. */
public final class SampleMessages {

    private static final Logger LOG = Logger.getLogger(SampleMessages.class);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserPool pool;

    public SampleMessages(KeycloakSession session, RealmModel realm, UserPool pool) {
        this.session = session;
        this.realm = realm;
        this.pool = pool;
    }

    /** A message as it would be sent; what there is of it for each medium. */
    public record Sample(Optional<RenderedMail> mail, Optional<String> sms) {

        /** Whether the message goes out by a medium. */
        public boolean isFor(DeliveryMedium medium) {
            return switch (medium) {
                case EMAIL -> mail.isPresent();
                case SMS -> sms.isPresent();
            };
        }
    }

    /**
     * Makes a message.
     *
     * @param user whose language and theme count
     * @return empty where the realm's e-mail theme fails
     */
    public Optional<Sample> render(SampleTemplate template, UserModel user, TemplateValues values) {
        SampleTemplate.Texts texts = template.texts(pool);
        Composer composer = new Composer(session, realm, pool);
        try {
            Optional<RenderedMail> mail = Optional.empty();
            if (texts.mail().isPresent()) {
                mail = Optional.of(composer.mail(user, texts.mail().get(), values));
            }
            return Optional.of(new Sample(mail, texts.sms().map(text -> composer.text(user, text, values))));
        } catch (EmailException failed) {
            LOG.debug("A sample could not be rendered", failed);
            return Optional.empty();
        }
    }

    /**
     * Sends a message at once: who tries the mail server out wants to know what it says.
     *
     * @param destination of a medium the message is for
     */
    public SendResult send(Sample sample, Destination destination) {
        return OutgoingMessage.attempt(() -> outgoing(sample, destination).send(session));
    }

    private OutgoingMessage outgoing(Sample sample, Destination destination) {
        return switch (destination.medium()) {
            case EMAIL ->
                new OutgoingMessage.Mail(
                        realm.getSmtpConfig(),
                        destination.address(),
                        sample.mail().orElseThrow());
            case SMS ->
                new OutgoingMessage.Text(
                        pool.sms(),
                        new SmsMessage(destination.address(), sample.sms().orElseThrow()));
        };
    }
}
