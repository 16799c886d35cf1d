package dev.userpools.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;

/**
 * Sends what is in the outbox: takes rows and composes their messages in one transaction, sends them in none, and notes the
 * results in others. A mail server that hangs so holds neither a request thread nor a database connection.
 *
 * <p>Delivery is at least once. A message is sent twice only if the node dies, or takes longer than the lease, between
 * the server's acceptance and the commit that notes it.
 */
final class OutboxDelivery implements OutboxLanes.Work {

    private static final Logger LOG = Logger.getLogger(OutboxDelivery.class);

    private final BoundedTransactions transactions;
    private final SecretSeal seal;
    private final OutboxOptions options;
    private final OutboxLanes lanes;
    private final GroupCommit<Note> notes;
    private final Pace pace;
    private final Clock clock;

    OutboxDelivery(
            BoundedTransactions transactions, SecretSeal seal, OutboxOptions options, Executor threads, Clock clock) {
        this.transactions = transactions;
        this.seal = seal;
        this.options = options;
        this.lanes = new OutboxLanes(threads, options.parallelSends(), this, clock);
        this.notes = new GroupCommit<>(
                this::note,
                CompletableFuture.delayedExecutor(OutboxOptions.GROUP_TIME.toMillis(), TimeUnit.MILLISECONDS, threads));
        this.clock = clock;
        this.pace = new Pace(new ProcessorLoad(clock));
    }

    /** Begins to send everything that is due; several nodes may do so at once. */
    void deliverDue() {
        List<Lane> due = transactions.run(session -> {
            OutboxStore store = new OutboxStore(session);
            OutboxMetrics.show(store.backlog(), clock.instant());
            return store.lanesDue(seal.keyId(), clock.instant());
        });
        due.forEach(lanes::addDue);
    }

    /** Begins to send a message that was written just now. */
    void deliverSoon(Lane lane, String id) {
        lanes.add(lane, id);
    }

    @Override
    public List<String> due(Lane lane, int most) {
        try {
            List<String> page = new ArrayList<>(transactions.run(
                    session -> new OutboxStore(session).due(lane, seal.keyId(), clock.instant(), most)));
            // Several nodes find the same rows: each goes through them in an order of its own, not to reach for the
            // same one all the time.
            Collections.shuffle(page);
            return page;
        } catch (RuntimeException failed) {
            LOG.errorf(
                    "Due messages could not be read (%s); they are read again.",
                    failed.getClass().getName());
            LOG.debug("Due messages could not be read", failed);
            return List.of();
        }
    }

    /** Sends those messages that are due and that no other node has. */
    @Override
    public boolean deliver(Lane lane, List<String> ids, Runnable between) {
        try {
            return transactions.run(
                    session -> new OutboxBatch(session, seal, clock).begin(lane, ids), (session, begun) -> {
                        boolean settled = send(session, lane, begun, between);
                        return oneByOne(lane, begun.foreign(), between) && settled;
                    });
        } catch (RuntimeException failed) {
            if (ids.size() > 1) {
                LOG.debug("A batch of messages could not be composed", failed);
                return oneByOne(lane, ids, between);
            }
            report("Message %s could not be composed (%s).", ids.get(0), failed);
            return notes.now(lane, new Note.NotComposed(ids.get(0))).join();
        }
    }

    /** Whatever is wrong with one of them, the others are sent. */
    private boolean oneByOne(Lane lane, List<String> ids, Runnable between) {
        boolean settled = true;
        for (String id : ids) {
            between.run();
            settled &= deliver(lane, List.of(id), between);
        }
        return settled;
    }

    private boolean send(KeycloakSession session, Lane lane, OutboxBatch.Begun batch, Runnable between) {
        Instant last = batch.leaseEnd().minus(OutboxOptions.LEASE).plus(OutboxOptions.BATCH_TIME);
        List<CompletableFuture<Boolean>> noted = new ArrayList<>();
        Instant begun = clock.instant();
        for (ComposedMessage message : batch.messages()) {
            boolean isFirst = noted.isEmpty();
            if (!isFirst) {
                pace.rest(Duration.between(begun, clock.instant()));
                between.run();
                begun = clock.instant();
            }
            Note note = isFirst || clock.instant().isBefore(last)
                    ? new Note.Tried(
                            message.id(),
                            OutgoingMessage.attempt(() -> message.message().send(session)))
                    : new Note.NotTried(message.id(), batch.leaseEnd());
            boolean isLast = noted.size() == batch.messages().size() - 1;
            noted.add(isLast ? notes.now(lane, note) : notes.soon(lane, note));
        }
        return noted.stream().map(CompletableFuture::join).reduce(true, Boolean::logicalAnd);
    }

    private boolean note(Lane lane, List<Note> group) {
        try {
            return transactions.run(session -> {
                new OutboxNotes(session, clock, clock.instant().minus(options.giveUpAfter())).note(lane, group);
                return true;
            });
        } catch (RuntimeException failed) {
            if (group.size() > 1) {
                LOG.debug("What became of several messages could not be noted", failed);
                // Whatever is wrong with one of them, the others are noted.
                return group.stream().filter(each -> !note(lane, List.of(each))).count() == 0;
            }
            report(
                    "What became of message %s could not be noted (%s); it is tried again.",
                    group.get(0).id(), failed);
            return false;
        }
    }

    /** The exception is not logged with its message, which may hold what a theme or a sender put there. */
    private static void report(String text, String id, RuntimeException failed) {
        LOG.errorf(text, id, failed.getClass().getName());
        LOG.debug("An attempt at a message failed", failed);
    }
}
