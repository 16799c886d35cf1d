package dev.userpools.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BatchSizeTest {

    private final BatchSize size = new BatchSize();

    @Test
    void beginsWithOne() {
        assertThat(size.messages()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 5, 20",
        "20, 100, 20",
        "1, 100, 20",
        "1, 200, 10",
        "10, 2000, 10",
        "4, 3200, 2",
        "2, 2100, 1",
        "1, 60000, 1",
        "1, 0, 20"
    })
    void isWhatIsSentInTwoSeconds(int sent, long milliseconds, int expected) {
        size.learn(sent, Duration.ofMillis(milliseconds));

        assertThat(size.messages()).isEqualTo(expected);
    }

    @Test
    void aClockPutBackIsNoHaste() {
        size.learn(1, Duration.ofHours(-1));

        assertThat(size.messages()).isBetween(1, BatchSize.MOST);
    }
}
