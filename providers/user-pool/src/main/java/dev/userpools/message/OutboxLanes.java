package dev.userpools.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/**
 * Shares this node's threads among the lanes. A lane has at most so many at the same time, so that a sender that hangs
 * leaves the others theirs; where all are busy, lanes take turns, one message or one batch each.
 */
final class OutboxLanes {

    /** What the threads do. */
    interface Work {

        /**
         * Sends messages, one after the other.
         *
         * @param between to be run before each but the first one: it sends those that must not wait for the rest
         * @return false where one is as due as before, and trying it again at once would be in vain
         */
        boolean deliver(Lane lane, List<String> ids, Runnable between);

        /** Ids of the lane's messages that are due. */
        List<String> due(Lane lane, int most);
    }

    /** Threads wait most of the time, and are there only while they are needed. */
    static final int THREADS = 256;

    private static final Logger LOG = Logger.getLogger(OutboxLanes.class);

    private final Executor threads;
    private final int threadsPerLane;
    private final Work work;
    private final Clock clock;

    /** The lanes with messages in hand, and those that wait for a thread. Guarded by this. */
    private final Map<Lane, LaneQueue> queues = new HashMap<>();

    private final Deque<LaneQueue> turns = new ArrayDeque<>();
    private int busy;

    OutboxLanes(Executor threads, int threadsPerLane, Work work, Clock clock) {
        this.threads = threads;
        this.threadsPerLane = threadsPerLane;
        this.work = work;
        this.clock = clock;
    }

    /** Sends a message that was written just now. */
    synchronized void add(Lane lane, String id) {
        LaneQueue queue = queue(lane);
        queue.add(id);
        staff(queue);
    }

    /** Sends all messages of a lane that are due, page after page. */
    void addDue(Lane lane) {
        beginFilling(lane).ifPresent(this::fill);
    }

    private void run(LaneQueue queue) {
        try {
            deliver(queue, next(queue));
            beginFilling(queue).ifPresent(this::fill);
        } finally {
            pass(queue);
        }
    }

    private void deliver(LaneQueue queue, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        boolean settled = false;
        Instant begun = clock.instant();
        try {
            settled = work.deliver(queue.lane(), ids, () -> deliverFresh(queue));
        } finally {
            done(queue, ids, settled, Duration.between(begun, clock.instant()));
        }
    }

    private void deliverFresh(LaneQueue queue) {
        for (Optional<String> id = nextFresh(queue); id.isPresent(); id = nextFresh(queue)) {
            deliver(queue, List.of(id.get()));
        }
    }

    private void fill(LaneQueue queue) {
        List<String> page = List.of();
        try {
            page = work.due(queue.lane(), LaneQueue.CAPACITY);
        } finally {
            fill(queue, page);
        }
    }

    private synchronized Optional<LaneQueue> beginFilling(Lane lane) {
        LaneQueue queue = queue(lane);
        queue.tellMore();
        return beginFilling(queue);
    }

    private synchronized Optional<LaneQueue> beginFilling(LaneQueue queue) {
        return Optional.of(queue).filter(LaneQueue::beginFilling);
    }

    private synchronized void fill(LaneQueue queue, List<String> page) {
        queue.fill(page);
        staff(queue);
        forgetIfIdle(queue);
    }

    private synchronized List<String> next(LaneQueue queue) {
        return queue.next();
    }

    private synchronized Optional<String> nextFresh(LaneQueue queue) {
        return queue.nextFresh();
    }

    private synchronized void done(LaneQueue queue, List<String> ids, boolean settled, Duration time) {
        queue.done(ids, time);
        if (!settled) {
            queue.leaveTheRest();
        }
    }

    /** Ends a turn: the lane goes to the end of the line. */
    private synchronized void pass(LaneQueue queue) {
        busy--;
        if (queue.endTurn()) {
            turns.add(queue);
        }
        forgetIfIdle(queue);
        start();
    }

    private LaneQueue queue(Lane lane) {
        return queues.computeIfAbsent(lane, LaneQueue::new);
    }

    private void forgetIfIdle(LaneQueue queue) {
        if (queue.isIdle()) {
            queues.remove(queue.lane());
        }
    }

    private void staff(LaneQueue queue) {
        while (queue.beginTurn(threadsPerLane)) {
            turns.add(queue);
        }
        start();
    }

    private void start() {
        try {
            while (busy < THREADS && !turns.isEmpty()) {
                LaneQueue queue = turns.remove();
                threads.execute(() -> run(queue));
                busy++;
            }
        } catch (RejectedExecutionException stopping) {
            LOG.debug("The server is stopping: what waits is left to the next start or another node.");
        }
    }
}
