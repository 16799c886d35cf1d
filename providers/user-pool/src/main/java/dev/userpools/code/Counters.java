package dev.userpools.code;

import dev.userpools.message.KeyedDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Counts across all nodes, outside of the request's transaction: what was counted stays counted, whatever becomes of the
 * request. Of any number of requests that count at the same moment no more get through than the limit allows, as each is
 * one conditional update of one row.
 */
final class Counters {

    /** Each of them but the first is due to somebody else who began or ended a count in between. */
    private static final int TRIES = 10;

    private final CounterRows rows;
    private final KeyedDigest digests;
    private final Clock clock;

    Counters(CounterRows rows, KeyedDigest digests, Clock clock) {
        this.rows = rows;
        this.digests = digests;
        this.clock = clock;
    }

    /** Counts one that happens now, unless the limit is reached. */
    Optional<Instant> add(String what, int limit, Duration period) {
        return add(what, limit, clock.instant(), period);
    }

    /**
     * Counts one, unless the limit is reached.
     *
     * @param what what is counted, which may be an address; only its digest is kept
     * @param happened when, which may be a while ago: the limit of that moment holds, however late it is counted
     * @param period begins with the first that is counted; after it counting starts anew
     * @return empty where it was counted; otherwise when counting starts anew
     */
    Optional<Instant> add(String what, int limit, Instant happened, Duration period) {
        long moment = happened.toEpochMilli();
        long end = happened.plus(period).toEpochMilli();
        String id = id(what);
        for (int tries = 0; tries < TRIES; tries++) {
            if (rows.increment(id, limit, moment)) {
                return Optional.empty();
            }
            Optional<CounterRows.Count> found = rows.find(id);
            boolean isCurrent = found.filter(count -> count.end() > moment).isPresent();
            if (isCurrent && found.get().counted() >= limit) {
                return found.map(count -> Instant.ofEpochMilli(count.end()));
            }
            // Otherwise it is current because somebody else has begun it since we looked: we count again.
            if (!isCurrent && begin(id, found, end)) {
                return Optional.empty();
            }
        }
        throw new IllegalStateException("A count was changed by others " + TRIES + " times in a row");
    }

    /** Counts the first of a period; whether nobody else has meanwhile. */
    private boolean begin(String id, Optional<CounterRows.Count> former, long end) {
        return former.isPresent() ? rows.restart(id, former.get().end(), end) : rows.insert(id, end);
    }

    /** When counting starts anew; empty where nothing is counted. */
    Optional<Instant> end(String what) {
        return rows.find(id(what))
                .map(count -> Instant.ofEpochMilli(count.end()))
                .filter(end -> end.isAfter(clock.instant()));
    }

    /** Counts one less. */
    void takeBack(String what) {
        rows.decrement(id(what));
    }

    /** Starts counting anew. */
    void forget(String what) {
        rows.remove(id(what));
    }

    /** Forgets what is over. */
    void removeExpired() {
        rows.removeExpired(clock.millis());
    }

    private String id(String what) {
        return HexFormat.of().formatHex(digests.of(what));
    }
}
