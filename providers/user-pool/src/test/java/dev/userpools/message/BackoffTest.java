package dev.userpools.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BackoffTest {

    @ParameterizedTest
    @CsvSource({
        "1, PT30S",
        "2, PT1M",
        "3, PT2M",
        "4, PT4M",
        "5, PT8M",
        "6, PT16M",
        "7, PT32M",
        "8, PT1H",
        "9, PT1H",
        "64, PT1H",
        "65, PT1H",
        "2147483647, PT1H"
    })
    void doublesEachTimeUpToAnHour(int attempts, Duration pause) {
        assertThat(Backoff.after(attempts)).isEqualTo(pause);
    }
}
