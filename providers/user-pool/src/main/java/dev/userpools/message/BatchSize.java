package dev.userpools.message;

import java.time.Duration;

/**
 * How many of a lane's due messages a thread takes at once: as many as the lane's sender takes of it in two seconds. One that
 * is slow so has few that are taken and yet to be sent, and of one that hangs each is taken alone.
 */
final class BatchSize {

    /** Keycloak reads the attributes of 20 users with one statement. */
    static final int MOST = 20;

    private static final Duration AHEAD = Duration.ofSeconds(2);

    private int messages = 1;

    int messages() {
        return messages;
    }

    /** Learns how long a thread took over so many messages. */
    void learn(int sent, Duration time) {
        long each = Math.max(1, time.toMillis() / sent);
        messages = (int) Math.max(1, Math.min(MOST, AHEAD.toMillis() / each));
    }
}
