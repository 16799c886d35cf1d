package dev.userpools.message;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Lanes whose threads are a line of work that a test runs step by step; the table is a map, and time stands where it is set. */
final class SteppedWork implements OutboxLanes.Work {

    static final int PER_LANE = 4;

    final Deque<Runnable> threads = new ArrayDeque<>();
    final Map<Lane, Set<String>> table = new HashMap<>();
    final List<String> delivered = new ArrayList<>();
    final List<Integer> pages = new ArrayList<>();
    final List<Integer> batches = new ArrayList<>();
    private final MovedClock clock = new MovedClock();
    final OutboxLanes lanes = new OutboxLanes(threads::add, PER_LANE, this, clock);
    Duration timeForEach = Duration.ZERO;
    Runnable duringTheSecondOfABatch = () -> {};
    boolean databaseIsDown;

    @Override
    public boolean deliver(Lane lane, List<String> ids, Runnable between) {
        batches.add(ids.size());
        for (int index = 0; index < ids.size(); index++) {
            if (index > 0) {
                between.run();
            }
            delivered.add(ids.get(index));
            clock.move(timeForEach);
            if (index == 1) {
                duringTheSecondOfABatch.run();
            }
        }
        if (databaseIsDown) {
            return false;
        }
        ids.forEach(table.get(lane)::remove);
        return true;
    }

    @Override
    public List<String> due(Lane lane, int most) {
        List<String> page = table.get(lane).stream().limit(most).toList();
        pages.add(page.size());
        return page;
    }

    void runAll() {
        while (!threads.isEmpty()) {
            threads.remove().run();
        }
    }

    void add(Lane lane, String id) {
        rows(lane).add(id);
        lanes.add(lane, id);
    }

    List<String> put(Lane lane, int count) {
        List<String> ids = IntStream.range(0, count)
                .mapToObj(number -> lane.realmId() + number)
                .toList();
        rows(lane).addAll(ids);
        return ids;
    }

    private Set<String> rows(Lane lane) {
        return table.computeIfAbsent(lane, anew -> new LinkedHashSet<>());
    }
}
