package dev.userpools.bench;

import dev.userpools.server.Progress;
import java.util.List;

/** A measurement that ends in tables. */
@FunctionalInterface
interface Benchmark {

    /**
     * Measures.
     *
     * @param progress hears what is being done, as most of it takes minutes
     */
    List<Table> measure(Progress progress);
}
