package dev.userpools.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;

final class CodeOptionsTest {

    private static final String PREFIX = "code-options-test.";

    @AfterEach
    void forgetOptions() {
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(System::clearProperty);
    }

    @Test
    void limitsWhatNobodyHasSet() {
        assertThat(options()).isEqualTo(new CodeOptions(10, 50, Duration.ofMinutes(15)));
    }

    @Test
    void takesWhatTheServerIsGiven() {
        given("sends-per-destination", "1");
        given("sends-per-ip-address", "100000");
        given("interval", "5");

        assertThat(options()).isEqualTo(new CodeOptions(1, 100_000, Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @CsvSource({"sends-per-destination, 0", "sends-per-ip-address, 0", "sends-per-ip-address, -1", "interval, 0"})
    void refusesWhatWouldSendNothing(String option, String value) {
        given(option, value);

        assertThatIllegalArgumentException()
                .isThrownBy(CodeOptionsTest::options)
                .withMessage(
                        "spi-user-pool-code--default--%s: %s is not accepted; use a whole number from 1 on.",
                        option, value);
    }

    @Test
    void explainsEachOption() {
        assertThat(CodeOptions.metadata())
                .extracting(ProviderConfigProperty::getName)
                .containsExactly("sends-per-destination", "sends-per-ip-address", "interval");
    }

    private static void given(String option, String value) {
        System.setProperty(PREFIX + option, value);
    }

    private static CodeOptions options() {
        return CodeOptions.of(new Config.SystemPropertiesScope(PREFIX));
    }
}
