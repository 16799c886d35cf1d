package dev.userpools.server;

import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Writes one line for each step, which grows while the step takes its time. */
final class DemoProgress implements Progress, AutoCloseable {

    private static final int SECONDS_BETWEEN_NUMBERS = 5;

    private final PrintStream out;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(DemoProgress::daemon);
    private final ScheduledFuture<?> ticks;
    private boolean inStep;
    private int seconds;

    DemoProgress(PrintStream out) {
        this.out = out;
        ticks = clock.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void begins(String step) {
        endLine();
        out.print(step + " ");
        out.flush();
        inStep = true;
        seconds = 0;
    }

    /** The last step is done. */
    @Override
    public synchronized void close() {
        ticks.cancel(false);
        clock.shutdown();
        endLine();
    }

    private synchronized void tick() {
        if (inStep) {
            seconds++;
            out.print(seconds % SECONDS_BETWEEN_NUMBERS == 0 ? " " + seconds + " s " : ".");
            out.flush();
        }
    }

    private void endLine() {
        if (inStep) {
            out.println(" (" + seconds + " s)");
            inStep = false;
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "demo-progress");
        thread.setDaemon(true);
        return thread;
    }
}
