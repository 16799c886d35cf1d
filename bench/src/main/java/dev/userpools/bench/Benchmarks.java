package dev.userpools.bench;

import dev.userpools.server.ServerStartException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures, and prints one table for each figure. Started by {@code mvn -Pbench}; {@code -Dbench=sign-in,size} chooses
 * among them. A figure that misses its target says so in its table; only what cannot be measured is exit code 1.
 */
public final class Benchmarks {

    private static final String CHOICE = "bench";
    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("size", new SizeBenchmark());
        ALL.put("start", new StartBenchmark());
        ALL.put("sign-in", new SignInBenchmark());
        ALL.put("removal", new RemovalBenchmark());
        ALL.put("alias", new AliasBenchmark());
        ALL.put("outbox", new OutboxBenchmark());
        ALL.put("codes", new CodeBenchmark());
        ALL.put("tokens", new TokenBenchmark());
    }

    private Benchmarks() {}

    /** Takes its choice from the system property {@code bench}, none from the arguments. */
    public static void main(String[] arguments) {
        try {
            run(chosen(System.getProperty(CHOICE, "")));
        } catch (ServerStartException | IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            // Inside Maven's JVM: an exception would be reported as a defect of the build.
            System.exit(1);
        }
    }

    private static void run(Map<String, Benchmark> chosen) {
        List<Table> tables = new ArrayList<>();
        chosen.forEach((name, benchmark) -> tables.addAll(benchmark.measure(step -> System.out.println(
                LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + " " + name + ": " + step))));
        System.out.println();
        System.out.println(Machine.current());
        tables.forEach(table -> System.out.println("\n" + table));
    }

    /** The benchmarks of these names, parted by commas; all of them where there is none. */
    private static Map<String, Benchmark> chosen(String names) {
        if (names.isBlank()) {
            return ALL;
        }
        Map<String, Benchmark> chosen = new LinkedHashMap<>();
        for (String name : names.split(",", -1)) {
            Benchmark benchmark = ALL.get(name.strip());
            if (benchmark == null) {
                throw new IllegalArgumentException("-D" + CHOICE + ": \"" + name.strip()
                        + "\" is no benchmark; use one or more of " + String.join(",", ALL.keySet()));
            }
            chosen.put(name.strip(), benchmark);
        }
        return chosen;
    }
}
