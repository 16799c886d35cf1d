package dev.userpools.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;

/** What the one Keycloak that this JVM has started holds in its heap, garbage left out. */
final class LiveHeap {

    private static final String KEYCLOAK = "-Dkc.home.dir";

    private LiveHeap() {}

    /** The bytes; empty where Keycloak is no process of this machine. */
    static OptionalLong bytes() {
        return ProcessHandle.current()
                .descendants()
                .filter(LiveHeap::isKeycloak)
                .mapToLong(process -> histogramTotal(process.pid()))
                .findFirst();
    }

    private static boolean isKeycloak(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(arguments -> Arrays.stream(arguments).anyMatch(each -> each.startsWith(KEYCLOAK)))
                .orElse(false);
    }

    /** The histogram counts what a full collection leaves; its last line begins {@code Total}. */
    private static long histogramTotal(long pid) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process process = new ProcessBuilder(jcmd, String.valueOf(pid), "GC.class_histogram").start();
            String histogram = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return histogram
                    .lines()
                    .filter(line -> line.startsWith("Total"))
                    .mapToLong(line -> Long.parseLong(line.strip().split(" +", -1)[2]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("jcmd shows no histogram: " + histogram));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run jcmd", e);
        }
    }
}
