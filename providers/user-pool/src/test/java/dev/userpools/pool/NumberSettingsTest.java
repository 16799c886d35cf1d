package dev.userpools.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumberSettingsTest {

    static Stream<Arguments> bounds() {
        return Stream.of(
                Arguments.of("temporaryPasswordValidityDays", 1, 365),
                Arguments.of("unusedAccountValidityDays", 0, 365),
                Arguments.of("unconfirmedAccountValidityDays", 0, 365),
                Arguments.of("signUpCodeValidityHours", 1, 168),
                Arguments.of("recoveryCodeValidityMinutes", 5, 1440),
                Arguments.of("authCodeValidityMinutes", 3, 15));
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void acceptsBothEndsOfTheRange(String key, int lowest, int highest) throws InvalidSettingException {
        assertThat(SettingReader.read(key, Integer.toString(lowest))).isEqualTo(lowest);
        assertThat(SettingReader.read(key, Integer.toString(highest))).isEqualTo(highest);
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void refusesWhatIsBeyondTheRange(String key, int lowest, int highest) {
        for (int beyond : new int[] {lowest - 1, highest + 1}) {
            SettingReader.assertRefused(key, Integer.toString(beyond))
                    .withMessage(
                            "%s: \"%d\" is not accepted; use a whole number from %d to %d.",
                            key, beyond, lowest, highest);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven",
                "-7",
                "+7",
                "7.0",
                "7,0",
                "1e2",
                "0x7",
                "7 ",
                " 7",
                "7 days",
                "٧",
                "７",
                "7\u00a0",
                "10000",
                "99999999999999999999"
            })
    void refusesWhatIsNotWrittenInPlainDigits(String value) {
        bounds().map(row -> (String) row.get()[0])
                .forEach(key -> SettingReader.assertRefused(key, value)
                        .withMessageStartingWith(key + ": \"" + value + "\" is not accepted; use a whole number from"));
    }

    @Test
    void refusesSeveralValues() {
        bounds().map(row -> (String) row.get()[0])
                .forEach(key -> SettingReader.assertRefused(key, "7", "8")
                        .withMessageStartingWith(key + ": \"7, 8\" is not accepted; use one value, a whole number"));
    }
}
