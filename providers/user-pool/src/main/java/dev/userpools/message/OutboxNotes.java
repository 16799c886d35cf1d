package dev.userpools.message;

import dev.userpools.background.AfterCommit;
import dev.userpools.internal.SystemAdminEvent;
import dev.userpools.sms.SendResult;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The transaction after messages of a lane were sent: notes what became of them. */
final class OutboxNotes {

    private static final Logger LOG = Logger.getLogger(OutboxNotes.class);

    private final KeycloakSession session;
    private final OutboxStore store;
    private final Clock clock;
    private final Instant giveUpIfCreatedBefore;

    OutboxNotes(KeycloakSession session, Clock clock, Instant giveUpIfCreatedBefore) {
        this.session = session;
        this.store = new OutboxStore(session);
        this.clock = clock;
        this.giveUpIfCreatedBefore = giveUpIfCreatedBefore;
    }

    /** Notes all of them, or throws and notes none. */
    void note(Lane lane, List<Note> notes) {
        RealmModel realm = session.realms().getRealm(lane.realmId());
        List<String> ids = notes.stream().map(Note::id).toList();
        if (realm == null) {
            store.remove(ids);
            return;
        }
        // As a request would have done.
        session.getContext().setRealm(realm);
        // Some may be gone meanwhile: an invitation sent again drops the one before.
        Map<String, OutboxEntity> rows = store.find(ids).stream().collect(Collectors.toMap(row -> row.id, row -> row));
        List<Note> left =
                notes.stream().filter(note -> rows.containsKey(note.id())).toList();
        sent(left.stream()
                .filter(OutboxNotes::isSent)
                .map(note -> rows.get(note.id()))
                .toList());
        // In one order, as the lane of the other medium may be noting what became of the same users' messages.
        left.stream()
                .filter(note -> !isSent(note))
                .sorted(Comparator.comparing(note -> rows.get(note.id()).userId))
                .forEach(note -> notSent(rows.get(note.id()), note));
    }

    private static boolean isSent(Note note) {
        return note instanceof Note.Tried tried && tried.result() instanceof SendResult.Sent;
    }

    private void sent(List<OutboxEntity> rows) {
        // Before the rows, as when a user chooses a password and what waits for him is dropped: the other way round the
        // two could wait for each other for ever.
        rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.purpose, Collectors.mapping(row -> row.userId, Collectors.toList())))
                .forEach((purpose, users) -> handler(purpose).sent(realm(), users));
        store.remove(rows.stream().map(row -> row.id).toList());
        rows.forEach(row -> count(row, new SendResult.Sent()));
    }

    private void notSent(OutboxEntity row, Note note) {
        if (note instanceof Note.NotTried notTried) {
            new OutboxClaims(session).giveBack(row.id, notTried.leaseEnd(), clock.instant());
        } else if (note instanceof Note.Tried tried) {
            failed(row, row.attempts, tried.result());
        } else if (row.nextAttempt <= clock.millis()) {
            // Nobody else has it. That it was tried was undone with the rest.
            failed(row, row.attempts + 1, new SendResult.TryLater("it could not be composed"));
        }
    }

    private void failed(OutboxEntity row, int attempts, SendResult result) {
        boolean tooOld = !Instant.ofEpochMilli(row.created).isAfter(giveUpIfCreatedBefore);
        if (result instanceof SendResult.TryLater later && !tooOld) {
            store.postpone(row.id, attempts, clock.instant().plus(Backoff.after(attempts)), later.reason());
            count(row, result);
        } else {
            giveUp(row, reason(result));
            count(row, new SendResult.Refused(reason(result)));
        }
    }

    private void giveUp(OutboxEntity row, String reason) {
        UserModel user = session.users().getUserById(realm(), row.userId);
        if (user == null) {
            store.remove(List.of(row.id));
            return;
        }
        // Before the row, as above.
        handler(row.purpose).givenUp(realm(), user, row.medium, reason);
        store.remove(List.of(row.id));
        LOG.warnf(
                "Message %s (%s by %s) for user %s is given up: %s",
                row.id, row.purpose, row.medium, user.getId(), reason);
        SystemAdminEvent.fire(
                session,
                realm(),
                OperationType.ACTION,
                "users/" + user.getId() + "/" + row.purpose.handlerId(),
                Map.of("user_pool_medium", row.medium.name(), "user_pool_reason", reason),
                Optional.of("message_given_up"));
    }

    private static String reason(SendResult result) {
        if (result instanceof SendResult.TryLater later) {
            return later.reason();
        }
        return result instanceof SendResult.Refused refused ? refused.reason() : "";
    }

    /** Counted once it is committed, so that one that is noted again counts once. */
    private void count(OutboxEntity row, SendResult result) {
        AfterCommit.run(session, () -> OutboxMetrics.count(row.medium, result));
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }

    private MessageHandler handler(MessagePurpose purpose) {
        return session.getProvider(MessageHandler.class, purpose.handlerId());
    }
}
