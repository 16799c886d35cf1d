package dev.userpools.message;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The messages of a lane that this node has in hand: their ids, so many and no more. The rest waits in the table. Not for
 * several threads.
 */
final class LaneQueue {

    /** Enough that the next page is there before the last of these is sent. */
    static final int CAPACITY = 500;

    private static final int LOW = CAPACITY / 4;

    private final Lane lane;
    private final Set<String> inHand = new HashSet<>();

    /** Written just now. They go first: somebody may sit before a page and wait for his code. */
    private final Deque<String> fresh = new ArrayDeque<>();

    private final Deque<String> due = new ArrayDeque<>();
    private final BatchSize batch = new BatchSize();
    private int turns;
    private boolean moreInTable;
    private boolean filling;

    LaneQueue(Lane lane) {
        this.lane = lane;
    }

    Lane lane() {
        return lane;
    }

    /** Adds a message that was written just now, or leaves it in the table where there is no room. */
    void add(String id) {
        if (inHand.size() >= CAPACITY) {
            moreInTable = true;
        } else if (inHand.add(id)) {
            fresh.add(id);
        }
    }

    /** Notes that the table holds messages that are due. */
    void tellMore() {
        moreInTable = true;
    }

    /** Notes that what is due now must not be tried again before the next look. */
    void leaveTheRest() {
        moreInTable = false;
    }

    /** Whether it is time for a page from the table; to be followed by {@link #fill}, which ends it. */
    boolean beginFilling() {
        boolean begun = moreInTable && !filling && waiting() <= LOW;
        if (begun) {
            filling = true;
            moreInTable = false;
        }
        return begun;
    }

    /** Takes a page of at most {@link #CAPACITY} due messages, some of which may be in hand already. */
    void fill(List<String> page) {
        filling = false;
        for (String id : page) {
            if (inHand.size() < CAPACITY && inHand.add(id)) {
                due.add(id);
            }
        }
        moreInTable |= page.size() >= CAPACITY;
    }

    /**
     * What a turn is to send: one message that was written just now, or a batch of the others, of which each turn has its
     * share. They stay in hand until they are {@link #done}.
     */
    List<String> next() {
        Optional<String> written = nextFresh();
        if (written.isPresent()) {
            return List.of(written.get());
        }
        int share = (due.size() + turns - 1) / turns;
        return Stream.generate(due::poll)
                .limit(Math.min(batch.messages(), share))
                .toList();
    }

    /** A message that was written just now. */
    Optional<String> nextFresh() {
        return Optional.ofNullable(fresh.poll());
    }

    /** Ends what {@link #next} began, and learns from the time it took. */
    void done(List<String> ids, Duration time) {
        ids.forEach(inHand::remove);
        batch.learn(ids.size(), time);
    }

    /** Whether the lane may have one more turn, having asked for fewer than it has messages and than it may. */
    boolean beginTurn(int most) {
        boolean begun = turns < Math.min(most, inHand.size());
        if (begun) {
            turns++;
        }
        return begun;
    }

    /** Ends a turn. Whether it is followed by another one. */
    boolean endTurn() {
        boolean another = waiting() > 0;
        if (!another) {
            turns--;
        }
        return another;
    }

    /** Whether there is nothing left to do or to know. */
    boolean isIdle() {
        return turns == 0 && inHand.isEmpty() && !filling;
    }

    private int waiting() {
        return fresh.size() + due.size();
    }
}
