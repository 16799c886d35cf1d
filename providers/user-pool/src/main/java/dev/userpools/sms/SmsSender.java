package dev.userpools.sms;

import java.util.Map;
import org.keycloak.provider.Provider;

/** Sends text messages. Called off the request thread and without a database connection, so it may take its time. */
public interface SmsSender extends Provider {

    /**
     * Sends one message. Failures are results; an exception counts as {@link SendResult.TryLater}.
     *
     * @param message what to send
     * @param config the pool's {@code smsSenderConfig}
     */
    SendResult send(SmsMessage message, Map<String, String> config);

    @Override
    default void close() {}
}
