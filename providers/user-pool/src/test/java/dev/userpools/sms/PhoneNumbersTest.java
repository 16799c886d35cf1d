package dev.userpools.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PhoneNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "+4915112345678,        ,   +4915112345678",
        "+49 151 12345678,      ,   +4915112345678",
        "+49 (0)151/123-456-78, ,   +4915112345678",
        "+1 (206) 555-1234,     ,   +12065551234",
        "+1 (206) 555-1234,     DE, +12065551234",
        "0151 12345678,         DE, +4915112345678",
        "0049 151 12345678,     DE, +4915112345678",
        "(206) 555-1234,        US, +12065551234",
        "+٤٩١٥١١٢٣٤٥٦٧٨,        ,   +4915112345678",
        "＋４９１５１１２３４５６７８, ,  +4915112345678"
    })
    void readsEveryUsualSpelling(String number, String region, String normalized) {
        assertThat(PhoneNumbers.normalized(number, Optional.ofNullable(region))).contains(normalized);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", " ", "+", "no number", "0151 12345678", "+49", "+49 1", "+999 123456", "+1234567890123456789"
            })
    void readsNothingElse(String number) {
        assertThat(PhoneNumbers.normalized(number, Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0800 FLOWERS",
                "+49 151 1234567x",
                "+49 151 12345678 ext. 5",
                "+49 151 12345678;ext=5",
                "+49 151 12345678 x5",
                "+49 151 12345678#5",
                "+49,151,12345678",
                "tel:+4915112345678",
                "call +49 151 12345678 now",
                "++4915112345678",
                "+49+15112345678",
                "+4915112345678\n",
                "+49\t15112345678",
                "\u0000+4915112345678",
                "+4915112345678\u0000",
                "\u202E+4915112345678",
                "+49\u200F15112345678",
                "+49\u200B15112345678",
                "+49\u00AD15112345678",
                "<b>+4915112345678</b>",
                "+4915112345678 +4915112345679"
            })
    void readsNoNumberAmongOtherCharacters(String number) {
        assertThat(PhoneNumbers.normalized(number, Optional.of("DE"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", " ", "(", "+", "-", "a", "\u0000"})
    void readsNoTextOfAMillionCharacters(String character) {
        String text = character.repeat(1_000_000);

        assertTimeout(Duration.ofMillis(200), () -> {
            assertThat(PhoneNumbers.normalized(text, Optional.of("DE"))).isEmpty();
            assertThat(PhoneNumbers.normalized("+4915112345678" + text, Optional.of("DE")))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"112, DE", "555-1234, US", "+1 555-1234, US", "12, US", "abc, US"})
    void readsNoNumberThatReachesNobodyFromAbroad(String number, String region) {
        assertThat(PhoneNumbers.normalized(number, Optional.of(region))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+12065551234,     +*******1234",
        "+49 151-12345678, +*********5678",
        "+12345,           +*2345",
        "+1234,            +***",
        "+1,               +***",
        "none,             +***"
    })
    void showsTheLastFourDigitsOnly(String number, String masked) {
        assertThat(PhoneNumbers.masked(number)).isEqualTo(masked);
    }
}
