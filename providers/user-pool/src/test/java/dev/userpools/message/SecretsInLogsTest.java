package dev.userpools.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.internal.MailRenderer.RenderedMail;
import dev.userpools.message.template.TemplateValues;
import dev.userpools.password.PasswordSet;
import dev.userpools.pool.InvalidSettingException;
import dev.userpools.pool.SmsSettings;
import dev.userpools.pool.UserPool;
import dev.userpools.sms.SmsMessage;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is logged by accident: records print their components. */
final class SecretsInLogsTest {

    private static final String SECRET = "hunter2";

    static Stream<Record> whatHoldsASecret() throws InvalidSettingException {
        SmsSettings sms = new SmsSettings(Optional.of("http"), Map.of("header.Authorization", SECRET));
        TemplateValues values = new TemplateValues("max", SECRET);
        UserPool pool = UserPool.parse(Map.of());
        RenderedMail mail = new RenderedMail("Welcome", SECRET, SECRET);
        return Stream.of(
                values,
                new MessageTexts(pool.invitation().mail(), pool.invitation().smsMessage(), values),
                mail,
                new OutgoingMessage.Mail(Map.of("password", SECRET), SECRET, mail),
                new SmsMessage(SECRET, SECRET),
                new OutgoingMessage.Text(sms, new SmsMessage(SECRET, SECRET)),
                sms,
                new PasswordSet(null, null, null, SECRET));
    }

    @ParameterizedTest
    @MethodSource("whatHoldsASecret")
    void neverPrintsTheSecret(Record holder) {
        assertThat(holder.toString()).doesNotContain(SECRET);
    }
}
