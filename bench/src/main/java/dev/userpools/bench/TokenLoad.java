package dev.userpools.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two applications of one client, each of which asks for tokens as fast as it is answered. */
final class TokenLoad {

    private static final int EACH = 150;

    /** How many tokens are asked for in one round. */
    static final int ROUND = 2 * EACH;

    private final List<TokenSession> sessions;

    /** Signs in. */
    TokenLoad(URI server, String client) {
        try {
            sessions = List.of(
                    new TokenSession(server, client, BenchRealm.user(0)),
                    new TokenSession(server, client, BenchRealm.user(1)));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot sign in", e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Fails unless tokens name all groups. */
    TokenLoad requireGroups(String claim) {
        try {
            int groups = sessions.get(0).groups(claim);
            if (groups != TokenRealm.GROUPS) {
                throw new IllegalStateException("The claim %s has %d groups".formatted(claim, groups));
            }
            return this;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read a token", e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Gets the codes of one round. */
    void fetchCodes() {
        perSecond(TokenSession::fetchCode);
    }

    /** Exchanges codes, which are there before the time runs. */
    double exchangesPerSecond() {
        fetchCodes();
        return exchangesOfFetchedPerSecond();
    }

    /** Exchanges codes that were fetched. */
    double exchangesOfFetchedPerSecond() {
        return perSecond(TokenSession::exchangeCode);
    }

    /** Refreshes. */
    double refreshesPerSecond() {
        return perSecond(TokenSession::refresh);
    }

    private double perSecond(Step step) {
        ExecutorService threads = Executors.newFixedThreadPool(sessions.size());
        try {
            List<Callable<Void>> work =
                    sessions.stream().map(session -> round(step, session)).toList();
            long start = System.nanoTime();
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
            return ROUND / ((System.nanoTime() - start) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException("No tokens: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            throw interrupted();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Void> round(Step step, TokenSession session) {
        return () -> {
            for (int i = 0; i < EACH; i++) {
                step.of(session);
            }
            return null;
        };
    }

    private static IllegalStateException interrupted() {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted");
    }

    /** What an application does again and again. */
    @FunctionalInterface
    private interface Step {

        void of(TokenSession session) throws IOException, InterruptedException;
    }
}
