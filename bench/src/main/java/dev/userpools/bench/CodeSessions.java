package dev.userpools.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Many users at the page that asks for a code, of whom two at a time do something, each as fast as it is answered. */
final class CodeSessions {

    private static final int CLIENTS = 2;
    private static final List<String> SEED = List.of(
            "UPDATE user_entity SET email_verified = false WHERE username LIKE 'user-%' AND username <> 'user-0'",
            "DELETE FROM user_pool_alias WHERE attribute = 'EMAIL'",
            "INSERT INTO user_required_action (user_id, required_action) SELECT id, '" + CodeRealm.ACTION
                    + "' FROM user_entity WHERE username LIKE 'user-%' AND username <> 'user-0'");

    private final Sql sql;
    private final List<CodeSession> sessions = new ArrayList<>();

    private CodeSessions(Sql sql) {
        this.sql = sql;
    }

    /** Writes users into the database of a server that has just started, and brings them to the page. */
    static CodeSessions open(Sql sql, Http http, int count) {
        CodeSessions opened = new CodeSessions(sql);
        new AliasUsers(sql, count + 1).write();
        SEED.forEach(sql::run);
        for (int user = 1; user <= count; user++) {
            String name = BenchRealm.user(user);
            uninterrupted(() -> opened.sessions.add(CodeSession.open(http, name)));
        }
        return opened;
    }

    /** Has each of them do it once, and tells how many a second did. */
    double perSecond(Step step) {
        // The limits are not what is measured here.
        sql.run("DELETE FROM user_pool_counter");
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        AtomicInteger begun = new AtomicInteger();
        Callable<Void> client = () -> {
            for (int next = begun.getAndIncrement(); next < sessions.size(); next = begun.getAndIncrement()) {
                step.in(sessions.get(next));
            }
            return null;
        };
        long start = System.nanoTime();
        uninterrupted(() -> {
            for (Future<Void> ended : clients.invokeAll(Collections.nCopies(CLIENTS, client))) {
                ended.get();
            }
        });
        clients.shutdownNow();
        return sessions.size() / ((System.nanoTime() - start) / 1e9);
    }

    /** The statements of one of them, on average. */
    Map<String, Double> statements(Step step) {
        return new StatementCount(sql).during(() -> perSecond(step), sessions.size());
    }

    private static void uninterrupted(Work work) {
        try {
            work.run();
        } catch (IOException | ExecutionException e) {
            throw new IllegalStateException("A code page failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** What a user does on the page. */
    @FunctionalInterface
    interface Step {
        void in(CodeSession session) throws IOException, InterruptedException;
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException, InterruptedException, ExecutionException;
    }
}
