package dev.userpools.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiPredicate;

/**
 * Commits what several threads bring, in groups: what has a little time waits for more, and what has none takes along what
 * waits. Lanes have nothing to do with each other.
 *
 * @param <T> what is committed
 */
final class GroupCommit<T> {

    /** Databases limit the values of a statement. */
    static final int MOST = 64;

    private final BiPredicate<Lane, List<T>> commit;
    private final Executor later;

    /** Guarded by this. */
    private final Map<Lane, List<Waiting<T>>> waiting = new HashMap<>();

    /**
     * @param commit commits a group; whether that was of use to all of them
     * @param later runs work in a moment, or never where the server is stopping
     */
    GroupCommit(BiPredicate<Lane, List<T>> commit, Executor later) {
        this.commit = commit;
        this.later = later;
    }

    /** Has it committed in a moment; whoever brings it must bring something {@link #now} in the end. */
    CompletableFuture<Boolean> soon(Lane lane, T what) {
        Waiting<T> added = new Waiting<>(what, new CompletableFuture<>());
        if (isFirst(lane, added)) {
            later.execute(() -> commit(lane, takeFrom(lane, added)));
        }
        return added.outcome();
    }

    /** Commits it, and what waits. */
    CompletableFuture<Boolean> now(Lane lane, T what) {
        Waiting<T> added = new Waiting<>(what, new CompletableFuture<>());
        List<Waiting<T>> all = new ArrayList<>(take(lane));
        all.add(added);
        commit(lane, all);
        return added.outcome();
    }

    private synchronized boolean isFirst(Lane lane, Waiting<T> added) {
        List<Waiting<T>> all = waiting.computeIfAbsent(lane, anew -> new ArrayList<>());
        all.add(added);
        return all.size() == 1;
    }

    private synchronized List<Waiting<T>> take(Lane lane) {
        return Optional.ofNullable(waiting.remove(lane)).orElse(List.of());
    }

    /** What waits since then; nothing where that was taken along: what has come after it has its own moment. */
    private synchronized List<Waiting<T>> takeFrom(Lane lane, Waiting<T> first) {
        boolean waits =
                waiting.getOrDefault(lane, List.of()).stream().findFirst().equals(Optional.of(first));
        return waits ? take(lane) : List.of();
    }

    private void commit(Lane lane, List<Waiting<T>> all) {
        for (int from = 0; from < all.size(); from += MOST) {
            commitGroup(lane, all.subList(from, Math.min(from + MOST, all.size())));
        }
    }

    private void commitGroup(Lane lane, List<Waiting<T>> group) {
        try {
            boolean committed =
                    commit.test(lane, group.stream().map(Waiting::what).toList());
            group.forEach(each -> each.outcome().complete(committed));
        } catch (RuntimeException | Error failed) {
            // Those who brought it must not wait for ever.
            group.forEach(each -> each.outcome().completeExceptionally(failed));
        }
    }

    private record Waiting<T>(T what, CompletableFuture<Boolean> outcome) {}
}
