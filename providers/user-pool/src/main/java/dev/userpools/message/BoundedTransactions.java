package dev.userpools.message;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakSessionTaskWithResult;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Transactions of the delivery, of which only so many run at the same time: however many lanes there are, sign-ins keep
 * the other database connections and most of the processors.
 */
final class BoundedTransactions {

    private final KeycloakSessionFactory factory;
    private final Semaphore free;

    BoundedTransactions(KeycloakSessionFactory factory, int most) {
        this.factory = factory;
        this.free = new Semaphore(most, true);
    }

    /** Waits for its turn, and runs work in a session and a transaction of its own. */
    <T> T run(KeycloakSessionTaskWithResult<T> work) {
        return run(work, (session, result) -> result);
    }

    /**
     * Does the same and, when that is committed, something more in the same session. That is bounded by nobody, and holds no
     * database connection.
     */
    <T, R> R run(KeycloakSessionTaskWithResult<T> work, BiFunction<KeycloakSession, T, R> afterwards) {
        Turn turn = new Turn(free);
        try {
            return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
                T result = work.run(session);
                if (session.getTransactionManager().getRollbackOnly()) {
                    throw new IllegalStateException("the transaction can only be rolled back");
                }
                session.getTransactionManager().commit();
                turn.end();
                return afterwards.apply(session, result);
            });
        } finally {
            turn.end();
        }
    }

    /** Ends once, whoever ends it first. */
    private static final class Turn {

        private final Semaphore free;
        private final AtomicBoolean ended = new AtomicBoolean();

        Turn(Semaphore free) {
            this.free = free;
            free.acquireUninterruptibly();
        }

        void end() {
            if (ended.compareAndSet(false, true)) {
                free.release();
            }
        }
    }
}
