package dev.userpools.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.Config;

final class OutboxOptionsTest {

    private static final String PREFIX = "outbox-options-test.";

    @AfterEach
    void forgetOptions() {
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(System::clearProperty);
    }

    @Test
    void looksEveryMinuteAndTriesForADayFourAtATimeWithAKeyOfItsOwn() {
        OutboxOptions options = options();

        assertThat(options.interval()).isEqualTo(Duration.ofSeconds(60));
        assertThat(options.giveUpAfter()).isEqualTo(Duration.ofHours(24));
        assertThat(options.parallelSends()).isEqualTo(4);
        assertThat(options.key()).isEmpty();
        assertThat(options.keyFile()).endsWithRaw(Path.of("data", "user-pool", "outbox.key"));
    }

    @Test
    void takesWhatTheServerIsGiven() {
        given("interval", "5");
        given("give-up-hours", "1");
        given("parallel-sends", "20");
        given("key", "c2VjcmV0");

        OutboxOptions options = options();

        assertThat(options.interval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(options.giveUpAfter()).isEqualTo(Duration.ofHours(1));
        assertThat(options.parallelSends()).isEqualTo(20);
        assertThat(options.key()).contains("c2VjcmV0");
    }

    @Test
    void aBlankKeyIsNone() {
        given("key", "  ");

        assertThat(options().key()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"interval, 0", "interval, -1", "give-up-hours, 0", "give-up-hours, -24", "parallel-sends, 0"})
    void refusesLessThanOne(String option, String value) {
        given(option, value);

        assertThatIllegalArgumentException()
                .isThrownBy(OutboxOptionsTest::options)
                .withMessage(
                        "spi-user-pool-outbox--default--%s: %s is not accepted; use a whole number from 1 on.",
                        option, value);
    }

    private static void given(String option, String value) {
        System.setProperty(PREFIX + option, value);
    }

    private static OutboxOptions options() {
        return OutboxOptions.of(new Config.SystemPropertiesScope(PREFIX));
    }
}
