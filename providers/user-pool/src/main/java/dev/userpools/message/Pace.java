package dev.userpools.message;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * How fast a thread sends what has been left: without a pause, or, while the processors are busy, with a rest after each
 * message. These messages have waited for a while; the people who sign in meanwhile have not.
 */
final class Pace {

    private static final double BUSY = 0.9;

    private static final int MESSAGE_TO_REST = 16;

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final DoubleSupplier processorLoad;

    /**
     * Of all threads.
     *
     * @param processorLoad from 0 to 1
     */
    Pace(DoubleSupplier processorLoad) {
        this.processorLoad = processorLoad;
    }

    /** How long a thread rests after a message that took so long. */
    Duration restAfter(Duration message) {
        boolean isBusy = processorLoad.getAsDouble() >= BUSY;
        // A clock that is put forward must not put a thread to sleep, nor one that is put back fail it.
        return isBusy && !message.isNegative()
                ? Collections.min(List.of(message.dividedBy(MESSAGE_TO_REST), LONGEST))
                : Duration.ZERO;
    }

    /** Rests in the thread that sends, after a message that took so long; not if the server is stopping. */
    void rest(Duration message) {
        try {
            Thread.sleep(restAfter(message).toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
