package dev.userpools.sms;

import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;

/**
 * The sender {@code log}: notes in the server's log that a message would have gone out, with a masked number and
 * without the text. For trying out a pool where there is no gateway.
 */
public final class LogSmsSenderFactory implements SmsSenderFactory {

    private static final Logger LOG = Logger.getLogger(LogSmsSenderFactory.class);

    @Override
    public SmsSender create(KeycloakSession session) {
        return (message, config) -> {
            LOG.infof(
                    "Text message of %d characters to %s: not sent, the pool's smsSender is \"log\".",
                    message.text().length(), PhoneNumbers.masked(message.phoneNumber()));
            return new SendResult.Sent();
        };
    }

    @Override
    public String getId() {
        return "log";
    }

    @Override
    public Optional<String> problem(Map<String, String> config) {
        return Optional.empty();
    }
}
