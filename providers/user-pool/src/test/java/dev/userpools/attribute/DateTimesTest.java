package dev.userpools.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DateTimesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T18:30:00Z,           2026-11-24T18:30:00Z",
        "2026-11-24T18:30Z,              2026-11-24T18:30:00Z",
        "2026-11-24T18:30:00.5Z,         2026-11-24T18:30:00.500Z",
        "2026-11-24T18:30:00.123456789Z, 2026-11-24T18:30:00.123456789Z",
        "2026-11-24T19:30:00+01:00,      2026-11-24T18:30:00Z",
        "2026-11-24T14:00:00-04:30,      2026-11-24T18:30:00Z",
        "2024-02-29T23:59:59Z,           2024-02-29T23:59:59Z",
        "0001-01-01T00:00:00Z,           0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59-18:00,      +10000-01-01T17:59:59Z"
    })
    void readsDatesWithATimeAndAnOffset(String text, Instant moment) {
        assertThat(DateTimes.moment(text)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2026-11-24",
                "18:30:00Z",
                "2026-11-24T18:30:00",
                "2026-11-24 18:30:00Z",
                "2026-11-24t18:30:00z",
                "2026-11-24T18:30:00+0100",
                "2026-11-24T18:30:00+01",
                "2026-11-24T18:30:00+19:00",
                "2026-11-24T18:30:00.1234567890Z",
                "2026-11-24T18:30:60Z",
                "2026-11-24T24:00:00Z",
                "2026-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "+12026-11-24T18:30:00Z",
                "2026-W48-2T18:30:00Z",
                "2026-11-24T18:30:00Z[Europe/Berlin]",
                " 2026-11-24T18:30:00Z",
                "2026-11-24T18:30:00Z\n",
                "2026-11-24T18:30:00Z\u0000",
                "٢٠٢٦-11-24T18:30:00Z",
                "1764009000",
                "now"
            })
    void readsNothingElse(String text) {
        assertThat(DateTimes.moment(text)).isEmpty();
    }

    @Test
    void readsNoTextOfAMillionCharacters() {
        assertThat(DateTimes.moment("2026-11-24T18:30:00." + "0".repeat(1_000_000) + "Z"))
                .isEmpty();
    }
}
