package dev.userpools.message;

import dev.userpools.internal.LocalUsers;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.UserPools;
import dev.userpools.sms.SendResult;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The transaction before messages of a lane are sent: takes their rows and composes them. */
final class OutboxBatch {

    private static final Logger LOG = Logger.getLogger(OutboxBatch.class);

    private final KeycloakSession session;
    private final OutboxStore store;
    private final OutboxClaims claims;
    private final SecretSeal seal;
    private final Clock clock;

    OutboxBatch(KeycloakSession session, SecretSeal seal, Clock clock) {
        this.session = session;
        this.store = new OutboxStore(session);
        this.claims = new OutboxClaims(session);
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * What there is to send.
     *
     * @param messages taken by this node
     * @param leaseEnd until when they are this node's
     * @param foreign ids of rows sealed with a key of another node, of which each must be begun alone
     */
    record Begun(List<ComposedMessage> messages, Instant leaseEnd, List<String> foreign) {}

    /** Takes what is due of these rows and composes the messages. The session's realm is the lane's from here on. */
    Begun begin(Lane lane, List<String> ids) {
        Instant now = clock.instant();
        Instant leaseEnd = now.plus(OutboxOptions.LEASE);
        List<OutboxEntity> rows = claims.claim(ids, seal.keyId(), now, leaseEnd);
        List<String> foreign = rows.size() == ids.size() ? List.of() : claims.foreign(ids, seal.keyId(), now);
        if (ids.size() == 1 && ids.equals(foreign)) {
            rows = claims.claimForeign(ids.get(0), seal.keyId(), now, leaseEnd);
            foreign = List.of();
        }
        return new Begun(compose(lane, rows), leaseEnd, foreign);
    }

    private List<ComposedMessage> compose(Lane lane, List<OutboxEntity> rows) {
        RealmModel realm = session.realms().getRealm(lane.realmId());
        if (realm == null) {
            store.remove(rows.stream().map(row -> row.id).toList());
            return List.of();
        }
        // As a request would have done.
        session.getContext().setRealm(realm);
        Optional<UserPool> pool = UserPools.of(realm);
        readAhead(rows);
        List<ComposedMessage> messages = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        for (OutboxEntity row : rows) {
            Optional<UserModel> user = Optional.ofNullable(session.users().getUserById(realm, row.userId));
            // Else the user or the pool is gone, or nobody wants the message any more.
            user.flatMap(found -> pool.flatMap(settings -> compose(row, settings, found)))
                    .ifPresentOrElse(
                            message -> messages.add(new ComposedMessage(row.id, message)), () -> unwanted.add(row.id));
        }
        store.remove(unwanted);
        return messages;
    }

    private void readAhead(List<OutboxEntity> rows) {
        if (rows.size() > 1) {
            LocalUsers.of(session, realm())
                    .readAhead(rows.stream().map(row -> row.userId).distinct().toList());
            rows.stream()
                    .collect(Collectors.groupingBy(
                            row -> row.purpose, Collectors.mapping(row -> row.userId, Collectors.toList())))
                    .forEach((purpose, users) -> handler(purpose).readAhead(users));
        }
    }

    private Optional<OutgoingMessage> compose(OutboxEntity row, UserPool pool, UserModel user) {
        Optional<String> secret = secret(row, user);
        if (secret.isEmpty()) {
            // A message before this one may have replaced the secret they share.
            store.refresh(row);
            secret = secret(row, user);
        }
        if (secret.isEmpty()) {
            secret = handler(row.purpose).newSecret(pool, realm(), user);
            secret.ifPresent(renewed -> store.reseal(row, seal.seal(renewed, user.getId())));
        }
        if (secret.isEmpty()) {
            return Optional.of(new OutgoingMessage.Unsendable(new SendResult.Refused("its key is lost")));
        }
        return handler(row.purpose)
                .texts(pool, realm(), user, secret.get())
                .map(texts -> compose(row, pool, user, texts));
    }

    private Optional<String> secret(OutboxEntity row, UserModel user) {
        return seal.open(new SealedSecret(row.secretKey, row.secret), user.getId());
    }

    private OutgoingMessage compose(OutboxEntity row, UserPool pool, UserModel user, MessageTexts texts) {
        Optional<Destination> destination = destination(row, pool, user);
        if (destination.isEmpty()) {
            return new OutgoingMessage.Unsendable(new SendResult.Refused(
                    "the user has no " + row.medium.address().externalName()));
        }
        try {
            return new Composer(session, realm(), pool)
                    .compose(Reader.of(user, row.language), destination.get(), texts);
        } catch (EmailException failed) {
            LOG.warnf("Message %s could not be rendered; is the realm's e-mail theme in order?", row.id);
            LOG.debug("Message could not be rendered", failed);
            return new OutgoingMessage.Unsendable(new SendResult.TryLater("the e-mail theme failed"));
        }
    }

    private Optional<Destination> destination(OutboxEntity row, UserPool pool, UserModel user) {
        if (row.address == null) {
            return Destination.of(pool, user, row.medium);
        }
        return seal.open(new SealedSecret(row.secretKey, row.address), user.getId())
                .flatMap(address -> Destination.of(pool, row.medium, address));
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }

    private MessageHandler handler(MessagePurpose purpose) {
        return session.getProvider(MessageHandler.class, purpose.handlerId());
    }
}
