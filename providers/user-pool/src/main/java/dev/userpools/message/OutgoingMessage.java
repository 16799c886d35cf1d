package dev.userpools.message;

import dev.userpools.internal.MailFailure;
import dev.userpools.internal.MailRenderer.RenderedMail;
import dev.userpools.internal.MailSending;
import dev.userpools.pool.SmsSettings;
import dev.userpools.sms.SendResult;
import dev.userpools.sms.SmsMessage;
import dev.userpools.sms.SmsSender;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.models.KeycloakSession;

/** A message with everything it takes to send it, so that sending needs no database. */
sealed interface OutgoingMessage {

    Logger LOG = Logger.getLogger(OutgoingMessage.class);

    /** Hands the message to the mail server or gateway. Takes as long as that one takes. */
    SendResult send(KeycloakSession session);

    /** What becomes of an attempt whatever its sender does: one of another JAR may throw anything, or even lack a class. */
    static SendResult attempt(Supplier<SendResult> sending) {
        try {
            return sending.get();
        } catch (RuntimeException | LinkageError failed) {
            // Without its message, which may hold what the sender put there.
            LOG.debug("Message could not be sent", failed);
            return new SendResult.TryLater("sender failed: " + failed.getClass().getSimpleName());
        }
    }

    /**
     * A mail.
     *
     * @param smtp the realm's mail server; From and Reply-To are its own
     */
    record Mail(Map<String, String> smtp, String address, RenderedMail content) implements OutgoingMessage {

        @Override
        public SendResult send(KeycloakSession session) {
            try {
                MailSending.send(session, smtp, address, content);
                return new SendResult.Sent();
            } catch (EmailException failed) {
                MailFailure failure = MailFailure.of(failed);
                return failure.isPermanent()
                        ? new SendResult.Refused(failure.reason())
                        : new SendResult.TryLater(failure.reason());
            }
        }

        /** Never the content or the address. */
        @Override
        public String toString() {
            return "Mail";
        }
    }

    /** A text message. */
    record Text(SmsSettings settings, SmsMessage message) implements OutgoingMessage {

        @Override
        public SendResult send(KeycloakSession session) {
            String id = settings.sender().orElse("");
            SmsSender sender = id.isEmpty() ? null : session.getProvider(SmsSender.class, id);
            return sender == null
                    ? new SendResult.TryLater("the pool has no sender of text messages")
                    : sender.send(message, settings.config());
        }
    }

    /** A message that could not be made: its result is known already. */
    record Unsendable(SendResult result) implements OutgoingMessage {

        @Override
        public SendResult send(KeycloakSession session) {
            return result;
        }
    }
}
