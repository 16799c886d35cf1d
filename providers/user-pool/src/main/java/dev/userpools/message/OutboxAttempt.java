package dev.userpools.message;

import dev.userpools.internal.SystemAdminEvent;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.UserPools;
import dev.userpools.sms.SendResult;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** One attempt at one message: the transaction before it is sent and the one after. */
final class OutboxAttempt {

    private static final Logger LOG = Logger.getLogger(OutboxAttempt.class);

    private final KeycloakSession session;
    private final OutboxStore store;
    private final SecretSeal seal;
    private final Clock clock;

    OutboxAttempt(KeycloakSession session, SecretSeal seal, Clock clock) {
        this.session = session;
        this.store = new OutboxStore(session);
        this.seal = seal;
        this.clock = clock;
    }

    /** Takes the row and composes its message; empty where there is nothing to send for this node. */
    Optional<OutgoingMessage> begin(String id) {
        store.lockForeign(id, seal.keyId());
        Optional<OutboxEntity> claimed = store.claim(id, seal.keyId(), clock.instant(), OutboxOptions.LEASE);
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        OutboxEntity row = claimed.get();
        Optional<UserModel> user = enterRealm(row);
        Optional<UserPool> pool = user.flatMap(found -> UserPools.of(realm()));
        Optional<OutgoingMessage> message = pool.flatMap(settings -> compose(row, settings, user.get()));
        if (message.isEmpty()) {
            // The user or the pool is gone, or nobody wants the message any more.
            store.remove(id);
        }
        return message;
    }

    /**
     * Notes that the message could not even be composed. The row was not taken, as that was undone with the rest: it may be
     * in the hands of another node by now.
     */
    void notBegun(String id, Instant giveUpIfCreatedBefore) {
        if (store.find(id).filter(row -> row.nextAttempt <= clock.millis()).isPresent()) {
            end(id, new SendResult.TryLater("it could not be composed"), giveUpIfCreatedBefore);
        }
    }

    /** Notes what became of the message. */
    void end(String id, SendResult result, Instant giveUpIfCreatedBefore) {
        Optional<OutboxEntity> found = store.find(id);
        if (found.isEmpty()) {
            return;
        }
        OutboxEntity row = found.get();
        Optional<UserModel> user = enterRealm(row);
        if (user.isEmpty()) {
            store.remove(id);
            return;
        }
        boolean tooOld = !Instant.ofEpochMilli(row.created).isAfter(giveUpIfCreatedBefore);
        if (result instanceof SendResult.Sent) {
            store.remove(id);
            handler(row).sent(realm(), user.get(), row.medium);
        } else if (result instanceof SendResult.TryLater later && !tooOld) {
            store.postpone(id, clock.instant().plus(Backoff.after(row.attempts)), later.reason());
        } else {
            giveUp(row, user.get(), reason(result));
        }
        OutboxMetrics.count(
                row.medium,
                result instanceof SendResult.TryLater && tooOld ? new SendResult.Refused(reason(result)) : result);
    }

    /** Sets the session's realm, as a request would have. */
    void enterRealm(String id) {
        store.find(id).ifPresent(this::enterRealm);
    }

    private Optional<OutgoingMessage> compose(OutboxEntity row, UserPool pool, UserModel user) {
        Optional<String> secret = seal.open(new SealedSecret(row.secretKey, row.secret), user.getId());
        if (secret.isEmpty()) {
            secret = handler(row).newSecret(pool, realm(), user);
            secret.ifPresent(renewed -> store.reseal(row, seal.seal(renewed, user.getId())));
        }
        if (secret.isEmpty()) {
            return Optional.of(new OutgoingMessage.Unsendable(new SendResult.Refused("its key is lost")));
        }
        return handler(row).texts(pool, realm(), user, secret.get()).map(texts -> compose(row, pool, user, texts));
    }

    private OutgoingMessage compose(OutboxEntity row, UserPool pool, UserModel user, MessageTexts texts) {
        Optional<Destination> destination = Destination.of(pool, user, row.medium);
        if (destination.isEmpty()) {
            return new OutgoingMessage.Unsendable(new SendResult.Refused(
                    "the user has no " + row.medium.address().externalName()));
        }
        try {
            return new Composer(session, realm(), pool).compose(user, destination.get(), texts);
        } catch (EmailException failed) {
            LOG.warnf("Message %s could not be rendered; is the realm's e-mail theme in order?", row.id);
            LOG.debug("Message could not be rendered", failed);
            return new OutgoingMessage.Unsendable(new SendResult.TryLater("the e-mail theme failed"));
        }
    }

    private void giveUp(OutboxEntity row, UserModel user, String reason) {
        store.remove(row.id);
        handler(row).givenUp(realm(), user, row.medium, reason);
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

    private Optional<UserModel> enterRealm(OutboxEntity row) {
        RealmModel realm = session.realms().getRealm(row.realmId);
        if (realm == null) {
            return Optional.empty();
        }
        session.getContext().setRealm(realm);
        return Optional.ofNullable(session.users().getUserById(realm, row.userId));
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }

    private MessageHandler handler(OutboxEntity row) {
        return session.getProvider(MessageHandler.class, row.purpose.handlerId());
    }
}
