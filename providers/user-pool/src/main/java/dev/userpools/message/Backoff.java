package dev.userpools.message;

import java.time.Duration;

/** The pauses between attempts: 30 seconds, twice as long each time, at most an hour. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 7;

    private Backoff() {}

    /** The pause after so many failed attempts, one or more. */
    static Duration after(int attempts) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
