package dev.userpools.background;

import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.timer.TimerProvider;

/**
 * A task that runs again and again for as long as the server does. Keycloak has one timer thread for everything, where
 * long work would hold up the expiry of sessions: the timer only hands the task to an executor.
 */
public final class BackgroundTask {

    private static final Logger LOG = Logger.getLogger(BackgroundTask.class);
    private static final String EXECUTOR = "user-pool-background";

    private final String name;
    private final Duration interval;
    private final boolean oneNodeAtATime;
    private final Work work;
    private final AtomicBoolean running = new AtomicBoolean();

    /**
     * @param name unique among all timer tasks and cluster locks of the server
     * @param interval between two runs
     * @param oneNodeAtATime whether only one node of the cluster may run it at the same time
     */
    public BackgroundTask(String name, Duration interval, boolean oneNodeAtATime, Work work) {
        this.name = name;
        this.interval = interval;
        this.oneNodeAtATime = oneNodeAtATime;
        this.work = work;
    }

    /** Starts the task as soon as the server's database is ready; called from a factory's {@code postInit}. */
    public void start(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                KeycloakModelUtils.runJobInTransaction(
                        factory,
                        session -> session.getProvider(TimerProvider.class)
                                .schedule(() -> handOver(factory), interval.toMillis(), name));
            }
        });
    }

    /**
     * Runs work once, soon.
     *
     * @param executor the name of Keycloak's executor; each has a few threads of its own
     */
    public static void runSoon(KeycloakSessionFactory factory, String executor, Runnable work) {
        try (KeycloakSession session = factory.create()) {
            ExecutorService threads =
                    session.getProvider(ExecutorsProvider.class).getExecutor(executor);
            threads.execute(work);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("The server is stopping: the work is left to the next start or another node.");
        }
    }

    /**
     * Runs work once, after a while. It is lost with the server, as what {@link #runSoon} begins is.
     *
     * @param executor as there
     */
    public static void runLater(KeycloakSessionFactory factory, String executor, Duration delay, Runnable work) {
        // The one thread of the JDK that knows when hands the work over, and does nothing else.
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                .execute(() -> runSoon(factory, executor, work));
    }

    private void handOver(KeycloakSessionFactory factory) {
        if (running.compareAndSet(false, true)) {
            try {
                runSoon(factory, EXECUTOR, () -> run(factory));
            } catch (RuntimeException failed) {
                // An exception would end Keycloak's timer thread, and with it every other timer task.
                running.set(false);
                LOG.errorf(failed, "Background task %s could not be started; it is tried again.", name);
            }
        }
    }

    private void run(KeycloakSessionFactory factory) {
        try {
            if (oneNodeAtATime) {
                try (KeycloakSession session = factory.create()) {
                    session.getProvider(ClusterProvider.class).executeIfNotExecuted(name, lockSeconds(), () -> {
                        work.run(factory);
                        return null;
                    });
                }
            } else {
                work.run(factory);
            }
        } catch (RuntimeException failed) {
            Metrics.counter("user_pool_background_failures", "task", name).increment();
            LOG.errorf(failed, "Background task %s failed; it runs again in %d s.", name, interval.toSeconds());
        } finally {
            running.set(false);
        }
    }

    /** After so long a lock counts as left behind by a node that died. */
    private int lockSeconds() {
        return (int) Math.max(Duration.ofMinutes(10).toSeconds(), interval.toSeconds());
    }

    /** What the task does. It opens its own sessions and transactions. */
    @FunctionalInterface
    public interface Work {
        void run(KeycloakSessionFactory factory);
    }
}
