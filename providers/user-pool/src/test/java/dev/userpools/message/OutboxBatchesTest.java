package dev.userpools.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.pool.DeliveryMedium;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How many messages a thread takes at once. */
final class OutboxBatchesTest {

    private static final Lane MAILS = new Lane("customers", DeliveryMedium.EMAIL);

    private final SteppedWork work = new SteppedWork();

    @Test
    void theFirstOfALaneIsSentAlone() {
        work.put(MAILS, 100);
        work.lanes.addDue(MAILS);

        work.threads.remove().run();

        assertThat(work.batches).containsExactly(1);
    }

    @Test
    void aFastSendersMessagesAreTakenInBatches() {
        work.put(MAILS, 2 * LaneQueue.CAPACITY);

        work.lanes.addDue(MAILS);
        work.runAll();

        assertThat(work.batches).contains(BatchSize.MOST);
        assertThat(work.delivered).hasSize(2 * LaneQueue.CAPACITY).doesNotHaveDuplicates();
    }

    @Test
    void aSlowSendersMessagesAreTakenSingly() {
        work.timeForEach = Duration.ofSeconds(10);
        work.put(MAILS, 20);

        work.lanes.addDue(MAILS);
        work.runAll();

        assertThat(work.batches).hasSize(20).containsOnly(1);
    }

    @Test
    void theLastMessagesAreSharedOutAmongTheThreads() {
        work.put(MAILS, 12);

        work.lanes.addDue(MAILS);
        work.threads.remove().run();
        work.threads.remove().run();
        work.threads.remove().run();
        work.threads.remove().run();

        // The first one, and then a share of what is left.
        assertThat(work.batches).containsExactly(1, 3, 2, 2);
    }

    @Test
    void aNewMessageDoesNotWaitForTheRestOfABatch() {
        work.put(MAILS, 100);
        work.lanes.addDue(MAILS);
        work.threads.remove().run();
        work.duringTheSecondOfABatch = () -> work.add(MAILS, "code");

        work.threads.remove().run();

        assertThat(work.batches).containsExactly(1, BatchSize.MOST, 1);
        assertThat(work.delivered.indexOf("code")).isEqualTo(3);
        assertThat(work.delivered).hasSize(1 + BatchSize.MOST + 1);
    }
}
