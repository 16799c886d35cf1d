package dev.userpools.bench;

import dev.userpools.server.Progress;
import dev.userpools.server.ProjectLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How large the core JAR is, with everything shaded in. */
final class SizeBenchmark implements Benchmark {

    private static final String JAR = "user-pool.jar";
    private static final double MEGABYTE = 1_000_000;
    private static final Target MEGABYTES = Target.atMost(3);

    @Override
    public List<Table> measure(Progress progress) {
        progress.begins("looking at " + JAR);
        long bytes = bytes(ProjectLayout.current().providers().stream()
                .filter(jar -> jar.endsWith(JAR))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no " + JAR + " yet; build the project first")));
        double megabytes = bytes / MEGABYTE;
        return List.of(new Table(
                "Size of the core JAR",
                List.of("file", "bytes", "MB"),
                List.of(List.of(JAR, String.valueOf(bytes), String.format(Locale.ROOT, "%.3f", megabytes))),
                "In MB, " + MEGABYTES.verdict(megabytes) + "."));
    }

    private static long bytes(Path jar) {
        try {
            return Files.size(jar);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + jar, e);
        }
    }
}
