package dev.userpools.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Two clients that sign one user after the other in, each as fast as it is answered. */
final class Load {

    private static final int CLIENTS = 2;
    private static final Duration ROUND = Duration.ofSeconds(6);

    private final SignIn signIn;
    private final int users;
    private final AtomicInteger begun = new AtomicInteger();

    Load(SignIn signIn, int users) {
        this.signIn = signIn;
        this.users = users;
    }

    /** Signs in for one round, and tells how many sign-ins a second were completed. */
    double signInsPerSecond() {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        long start = System.nanoTime();
        try {
            Callable<Integer> client = () -> signInUntil(start + ROUND.toNanos());
            List<Future<Integer>> ended = clients.invokeAll(Collections.nCopies(CLIENTS, client));
            double seconds = (System.nanoTime() - start) / 1e9;
            int count = 0;
            for (Future<Integer> each : ended) {
                count += each.get();
            }
            return count / seconds;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A sign-in failed: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } finally {
            clients.shutdownNow();
        }
    }

    private int signInUntil(long end) throws IOException, InterruptedException {
        int count = 0;
        while (System.nanoTime() - end < 0) {
            signIn.as(BenchRealm.user(begun.getAndIncrement() % users));
            count++;
        }
        return count;
    }
}
