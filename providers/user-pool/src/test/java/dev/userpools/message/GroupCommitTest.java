package dev.userpools.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.userpools.pool.DeliveryMedium;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is done later is done when the test says so. */
final class GroupCommitTest {

    private static final Lane MAILS = new Lane("customers", DeliveryMedium.EMAIL);
    private static final Lane TEXTS = new Lane("customers", DeliveryMedium.SMS);

    private final List<List<String>> groups = new ArrayList<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final GroupCommit<String> commits = new GroupCommit<>(this::commit, later::add);
    private boolean works = true;

    @Test
    void whatHasNoTimeIsCommittedAtOnceAndAlone() {
        assertThat(commits.now(MAILS, "a")).isCompletedWithValue(true);
        assertThat(commits.now(MAILS, "b")).isCompletedWithValue(true);

        assertThat(groups).containsExactly(List.of("a"), List.of("b"));
        assertThat(later).isEmpty();
    }

    @Test
    void whatHasTimeIsCommittedTogether() {
        CompletableFuture<Boolean> first = commits.soon(MAILS, "a");
        CompletableFuture<Boolean> second = commits.soon(MAILS, "b");
        assertThat(groups).isEmpty();
        assertThat(first).isNotDone();

        runLater();

        assertThat(groups).containsExactly(List.of("a", "b"));
        assertThat(first).isCompletedWithValue(true);
        assertThat(second).isCompletedWithValue(true);
    }

    @Test
    void whatHasNoTimeTakesAlongWhatWaits() {
        CompletableFuture<Boolean> first = commits.soon(MAILS, "a");

        assertThat(commits.now(MAILS, "b")).isCompletedWithValue(true);

        assertThat(groups).containsExactly(List.of("a", "b"));
        assertThat(first).isCompletedWithValue(true);
        runLater();
        assertThat(groups).hasSize(1);
    }

    @Test
    void whatComesAfterACommitWaitsForTheNext() {
        assertThat(commits.soon(MAILS, "a")).isNotDone();
        runLater();
        assertThat(commits.soon(MAILS, "b")).isNotDone();
        runLater();

        assertThat(groups).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void whatComesAfterACommitHasItsOwnTime() {
        assertThat(commits.soon(MAILS, "a")).isNotDone();
        assertThat(commits.now(MAILS, "b")).isCompletedWithValue(true);
        assertThat(commits.soon(MAILS, "c")).isNotDone();

        later.remove().run();

        assertThat(groups).containsExactly(List.of("a", "b"));
        runLater();
        assertThat(groups).containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void aGroupHasALimit() {
        for (int number = 0; number <= GroupCommit.MOST; number++) {
            assertThat(commits.soon(MAILS, String.valueOf(number))).isNotDone();
        }

        runLater();

        assertThat(groups).extracting(List::size).containsExactly(GroupCommit.MOST, 1);
    }

    @Test
    void lanesAreCommittedApart() {
        CompletableFuture<Boolean> text = commits.soon(TEXTS, "text");

        assertThat(commits.now(MAILS, "mail")).isCompletedWithValue(true);
        assertThat(text).isNotDone();
        runLater();

        assertThat(groups).containsExactly(List.of("mail"), List.of("text"));
    }

    @Test
    void tellsThatACommitWasInVain() {
        works = false;

        assertThat(commits.now(MAILS, "a")).isCompletedWithValue(false);
    }

    @Test
    void aCommitThatThrowsLeavesNobodyWaiting() {
        CompletableFuture<Boolean> first = commits.soon(MAILS, "broken");

        assertThatThrownBy(() -> commits.now(MAILS, "b").join()).hasRootCauseMessage("as if");

        assertThat(first).isCompletedExceptionally();
        assertThat(commits.now(MAILS, "c")).isCompletedWithValue(true);
    }

    private boolean commit(Lane lane, List<String> group) {
        groups.add(group);
        if (group.contains("broken")) {
            throw new IllegalStateException("as if");
        }
        return works;
    }

    private void runLater() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }
}
