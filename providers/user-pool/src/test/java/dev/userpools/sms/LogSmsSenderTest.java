package dev.userpools.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;

final class LogSmsSenderTest {

    private static final KeycloakSession NONE_NEEDED = null;

    private final List<LogRecord> records = new ArrayList<>();
    private final Logger logger = Logger.getLogger(LogSmsSenderFactory.class.getName());
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord logged) {
            records.add(logged);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
    }

    @Test
    void notesThatAMessageWouldHaveGoneOutWithoutItsTextOrNumber() {
        SmsMessage message = new SmsMessage("+12065551234", "Your code is 123456. ");

        SendResult result = new LogSmsSenderFactory().create(NONE_NEEDED).send(message, Map.of());

        assertThat(result).isEqualTo(new SendResult.Sent());
        assertThat(records)
                .singleElement()
                .extracting(LogSmsSenderTest::text)
                .asString()
                .contains("Text message of 21 characters to +*******1234: not sent")
                .doesNotContain("123456", "206555");
    }

    @Test
    void takesAnySettings() {
        assertThat(new LogSmsSenderFactory().problem(Map.of("anything", "goes")))
                .isEmpty();
    }

    private static String text(LogRecord logged) {
        return logged.getParameters() == null
                ? logged.getMessage()
                : String.format(logged.getMessage(), logged.getParameters());
    }
}
