package dev.userpools.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.pool.DeliveryMedium;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How lanes share a node's threads. */
final class OutboxLanesTest {

    private static final Lane MAILS = new Lane("customers", DeliveryMedium.EMAIL);
    private static final Lane TEXTS = new Lane("customers", DeliveryMedium.SMS);
    private static final Lane OTHERS_MAILS = new Lane("workforce", DeliveryMedium.EMAIL);

    private final SteppedWork work = new SteppedWork();

    @Test
    void aMessageIsSentAtOnce() {
        work.add(MAILS, "a");

        work.runAll();

        assertThat(work.delivered).containsExactly("a");
        assertThat(work.pages).isEmpty();
    }

    @Test
    void aLaneHasItsShareOfThreadsAndNoMore() {
        work.put(MAILS, 100);
        work.lanes.addDue(MAILS);
        assertThat(work.threads).hasSize(SteppedWork.PER_LANE);

        work.add(TEXTS, "text");
        work.add(OTHERS_MAILS, "mail");

        assertThat(work.threads).hasSize(SteppedWork.PER_LANE + 2);
    }

    @Test
    void aMessageInHandIsNotSentASecondTime() {
        work.add(MAILS, "a");
        Runnable sends = work.threads.remove();

        work.lanes.addDue(MAILS);
        work.lanes.add(MAILS, "a");

        assertThat(work.threads).isEmpty();
        sends.run();
        work.runAll();
        assertThat(work.delivered).containsExactly("a");
    }

    @Test
    void whatIsDueIsSentPageAfterPage() {
        work.put(MAILS, 3 * LaneQueue.CAPACITY);

        work.lanes.addDue(MAILS);
        work.runAll();

        assertThat(work.delivered).hasSize(3 * LaneQueue.CAPACITY).doesNotHaveDuplicates();
        assertThat(work.table.get(MAILS)).isEmpty();
        assertThat(work.pages).hasSizeLessThan(10).allMatch(size -> size <= LaneQueue.CAPACITY);
    }

    @Test
    void whatDoesNotFitWaitsInTheTable() {
        int count = 2 * LaneQueue.CAPACITY + 1;

        work.put(MAILS, count).forEach(id -> work.lanes.add(MAILS, id));
        assertThat(work.pages).isEmpty();
        work.runAll();

        assertThat(work.delivered).hasSize(count).doesNotHaveDuplicates();
        assertThat(work.table.get(MAILS)).isEmpty();
    }

    @Test
    void aNewMessageDoesNotWaitForThoseThatWereLeft() {
        work.put(MAILS, 100);
        work.lanes.addDue(MAILS);

        work.add(MAILS, "code");
        work.threads.remove().run();

        assertThat(work.delivered).containsExactly("code");
    }

    @Test
    void lanesTakeTurnsWhereThreadsAreFew() {
        int many = OutboxLanes.THREADS / SteppedWork.PER_LANE;
        List<Lane> hanging = IntStream.range(0, many)
                .mapToObj(realm -> new Lane("realm-" + realm, DeliveryMedium.EMAIL))
                .toList();
        hanging.forEach(lane -> {
            work.put(lane, 100);
            work.lanes.addDue(lane);
        });
        work.add(MAILS, "mail");
        assertThat(work.threads).hasSize(OutboxLanes.THREADS);

        work.threads.remove().run();
        assertThat(work.threads).hasSize(OutboxLanes.THREADS);
        work.threads.removeLast().run();

        assertThat(work.delivered).hasSize(2).endsWith("mail");
    }

    @Test
    void whatCannotBeNotedIsLeftToTheNextLook() {
        work.databaseIsDown = true;
        work.put(MAILS, 2 * LaneQueue.CAPACITY);

        work.lanes.addDue(MAILS);
        work.runAll();

        assertThat(work.delivered).hasSize(LaneQueue.CAPACITY);
        work.databaseIsDown = false;
        work.lanes.addDue(MAILS);
        work.runAll();
        assertThat(work.table.get(MAILS)).isEmpty();
    }

    @Test
    void aServerThatStopsLeavesTheRest() {
        OutboxLanes stopping = new OutboxLanes(
                refused -> {
                    throw new RejectedExecutionException();
                },
                SteppedWork.PER_LANE,
                work,
                new MovedClock());

        stopping.add(MAILS, "a");

        assertThat(work.delivered).isEmpty();
    }
}
