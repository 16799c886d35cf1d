package dev.userpools.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PaceTest {

    private static final Duration MESSAGE = Duration.ofMillis(80);

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 0.89, -1, Double.NaN})
    void thereIsNoRestWhereProcessorsAreFree(double load) {
        assertThat(new Pace(() -> load).restAfter(MESSAGE)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.9, 1})
    void whereTheyAreBusyItIsASixteenthOfTheMessagesTime(double load) {
        assertThat(new Pace(() -> load).restAfter(MESSAGE)).isEqualTo(Duration.ofMillis(5));
    }

    @Test
    void aThreadThatIsToEndDoesNotRest() {
        Thread.currentThread().interrupt();

        new Pace(() -> 1).rest(Duration.ofDays(1));

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aClockThatIsMovedPutsNoThreadToSleep() {
        Pace busy = new Pace(() -> 1);

        assertThat(busy.restAfter(Duration.ofDays(365))).isEqualTo(Duration.ofSeconds(1));
        assertThat(busy.restAfter(Duration.ofDays(-1))).isZero();
    }

    @Test
    void theSystemsLoadIsAShareOrUnknown() {
        assertThat(new ProcessorLoad(Clock.systemUTC()).getAsDouble()).isLessThanOrEqualTo(1);
    }
}
