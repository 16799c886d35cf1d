package dev.userpools.message;

import dev.userpools.background.BackgroundTask;
import dev.userpools.sms.SendResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakSessionTask;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Sends what is in the outbox: takes a row and composes the message in one transaction, sends it in none, and notes the
 * result in another. A mail server that hangs so holds neither a request thread nor a database connection.
 *
 * <p>Delivery is at least once. A message is sent twice only if the node dies, or takes longer than the lease, between
 * the server's acceptance and the commit that notes it.
 */
final class OutboxDelivery {

    private static final Logger LOG = Logger.getLogger(OutboxDelivery.class);
    private static final int PAGE = 100;

    /** Threads of its own: a mail server that hangs must not hold up other background work. */
    private static final String EXECUTOR = "user-pool-messages";

    private final KeycloakSessionFactory factory;
    private final SecretSeal seal;
    private final Duration giveUpAfter;
    private final Clock clock;

    /** The messages that wait for a thread of this node or have one, each once however long that takes. */
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();

    OutboxDelivery(KeycloakSessionFactory factory, SecretSeal seal, Duration giveUpAfter, Clock clock) {
        this.factory = factory;
        this.seal = seal;
        this.giveUpAfter = giveUpAfter;
        this.clock = clock;
    }

    /** Hands every due message to the executor; several nodes may do so at once. */
    void deliverDue() {
        List<String> due = KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            OutboxStore store = new OutboxStore(session);
            OutboxMetrics.show(store.backlog(), clock.instant());
            return store.due(seal.keyId(), clock.instant(), PAGE);
        });
        due.forEach(this::deliverSoon);
    }

    /** Hands one message to the executor. */
    void deliverSoon(String id) {
        if (inHand.add(id)) {
            BackgroundTask.runSoon(factory, EXECUTOR, () -> {
                try {
                    deliver(id);
                } finally {
                    inHand.remove(id);
                }
            });
        }
    }

    /** Sends one message, if it is due and no other node has it. */
    private void deliver(String id) {
        Optional<OutgoingMessage> message;
        try {
            message = KeycloakModelUtils.runJobInTransactionWithResult(
                    factory, session -> new OutboxAttempt(session, seal, clock).begin(id));
        } catch (RuntimeException failed) {
            report("Message %s could not be composed (%s).", id, failed);
            attempt(id, session -> new OutboxAttempt(session, seal, clock).notBegun(id, giveUpAt()));
            return;
        }
        message.ifPresent(outgoing -> {
            SendResult result = send(id, outgoing);
            attempt(id, session -> new OutboxAttempt(session, seal, clock).end(id, result, giveUpAt()));
        });
    }

    private void attempt(String id, KeycloakSessionTask note) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, note);
        } catch (RuntimeException failed) {
            report("What became of message %s could not be noted (%s); it is tried again.", id, failed);
        }
    }

    /** The exception is not logged with its message, which may hold what a theme or a sender put there. */
    private static void report(String text, String id, RuntimeException failed) {
        LOG.errorf(text, id, failed.getClass().getName());
        LOG.debug("An attempt at a message failed", failed);
    }

    private Instant giveUpAt() {
        return clock.instant().minus(giveUpAfter);
    }

    private SendResult send(String id, OutgoingMessage message) {
        try (KeycloakSession session = factory.create()) {
            // The sender may need the realm, for its vault. The transaction ends before anything is sent.
            session.getTransactionManager().begin();
            new OutboxAttempt(session, seal, clock).enterRealm(id);
            session.getTransactionManager().commit();
            return message.send(session);
        } catch (RuntimeException failed) {
            LOG.debug("Message could not be sent", failed);
            return new SendResult.TryLater("sender failed: " + failed.getClass().getSimpleName());
        }
    }
}
