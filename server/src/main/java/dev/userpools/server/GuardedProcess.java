package dev.userpools.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A process that ends when this JVM ends, even by SIGKILL: it runs below {@code guard.sh}, which notices that the pipe
 * from here is closed. Linux and macOS.
 */
final class GuardedProcess {

    /** How long the process has to end in order. */
    static final Duration GRACE = Duration.ofSeconds(20);

    private static final Duration AFTER_GRACE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_KILLS = Duration.ofMillis(100);
    private static final String PID_FILE = "pid";

    private final Process guard;
    private final Path pidFile;
    private final CompletableFuture<Void> exit;

    private GuardedProcess(Process guard, Path pidFile) {
        this.guard = guard;
        this.pidFile = pidFile;
        exit = endWithThisJvm();
    }

    /**
     * Starts a command.
     *
     * @param command program and arguments
     * @param folder an existing folder for the guard's own files; one for each process at a time
     * @param log file that the output is appended to
     * @param environment changes this process's environment into that of the command
     */
    static GuardedProcess start(
            List<String> command, Path folder, Path log, Consumer<Map<String, String>> environment) {
        try {
            Path pidFile = folder.resolve(PID_FILE);
            Files.deleteIfExists(pidFile);
            List<String> guarded = new ArrayList<>(List.of(
                    "sh",
                    script("guard.sh", folder).toString(),
                    pidFile.toString(),
                    String.valueOf(GRACE.toSeconds())));
            guarded.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(guarded)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            environment.accept(builder.environment());
            return new GuardedProcess(builder.start(), pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command.get(0), e);
        }
    }

    /** As {@link #start}, for Keycloak's {@code kc.sh}, whose Java becomes the process to end. */
    static GuardedProcess startKeycloak(
            List<String> command, Path folder, Path log, Path java, Consumer<Map<String, String>> environment) {
        Path wrapper;
        try {
            wrapper = script("java.sh", folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + folder, e);
        }
        return start(command, folder, log, variables -> {
            environment.accept(variables);
            variables.put("JAVA", wrapper.toString());
            variables.put("USER_POOLS_JAVA", java.toString());
            variables.put("USER_POOLS_PID_FILE", folder.resolve(PID_FILE).toString());
        });
    }

    // The guard alone would do; but so this JVM does not go before the process has ended in order.
    private CompletableFuture<Void> endWithThisJvm() {
        Runtime runtime = Runtime.getRuntime();
        Thread hook = new Thread(this::end, "end-guarded-process");
        try {
            runtime.addShutdownHook(hook);
        } catch (IllegalStateException e) {
            end();
            throw e;
        }
        return guard.onExit().thenRun(() -> {
            try {
                runtime.removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // This JVM is ending, and the hook at work.
            }
        });
    }

    boolean isAlive() {
        return guard.isAlive();
    }

    /** Completes when the process has ended. */
    CompletableFuture<Void> onExit() {
        return exit;
    }

    /** Waits for the end of the process. Returns whether it has come in time. */
    boolean waitFor(Duration time) throws InterruptedException {
        return guard.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How the process ended: 0 for well. Only after its end. */
    int exitCode() {
        return guard.exitValue();
    }

    /** Ends the process in order, or by force when that takes too long, and waits until it is gone. */
    void end() {
        try {
            guard.getOutputStream().close();
        } catch (IOException e) {
            // The guard is gone already, and with it the process.
        }
        if (!awaited(GRACE.plus(AFTER_GRACE))) {
            killEverything();
        }
    }

    /** Kills the process at once, and waits until it is gone. */
    void kill() {
        long start = System.nanoTime();
        boolean gone = !isAlive();
        // More than once, as the guard may only be about to start it.
        while (!gone && System.nanoTime() - start < AFTER_GRACE.toNanos()) {
            guarded().forEach(ProcessHandle::destroyForcibly);
            gone = awaited(BETWEEN_KILLS);
        }
        if (!gone) {
            killEverything();
        }
    }

    // The pid counts only below our own guard, so a stale file never names somebody else's process. Before there is
    // one, and for a process that writes none, it is everything below the guard.
    private List<ProcessHandle> guarded() {
        String pid = LogFile.text(pidFile).trim();
        List<ProcessHandle> all = guard.descendants().toList();
        List<ProcessHandle> named = all.stream()
                .filter(process -> String.valueOf(process.pid()).equals(pid))
                .toList();
        return named.isEmpty() ? all : named;
    }

    private boolean awaited(Duration time) {
        try {
            return waitFor(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            killEverything();
            return true;
        }
    }

    private void killEverything() {
        guard.descendants().forEach(ProcessHandle::destroyForcibly);
        guard.destroyForcibly();
    }

    private static Path script(String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream source = GuardedProcess.class.getResourceAsStream(name)) {
            Files.write(file, source.readAllBytes());
        }
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("Cannot make executable: " + file);
        }
        return file.toAbsolutePath();
    }
}
