package dev.userpools.message;

import dev.userpools.pool.DeliveryMedium;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The outbox's rows, in the session's transaction. */
final class OutboxStore {

    /** How long a row is left to the node that alone can read its secret. */
    static final Duration FOREIGN_KEY_GRACE = Duration.ofMinutes(5);

    private static final String DUE = "m.nextAttempt <= :now and (m.secretKey = :key or m.nextAttempt <= :foreign)";

    private final EntityManager entities;

    OutboxStore(KeycloakSession session) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    String add(
            String realmId,
            String userId,
            MessagePurpose purpose,
            DeliveryMedium medium,
            SealedSecret secret,
            Instant now) {
        OutboxEntity row = new OutboxEntity();
        row.id = UUID.randomUUID().toString();
        row.realmId = realmId;
        row.userId = userId;
        row.purpose = purpose;
        row.medium = medium;
        row.secret = secret.text();
        row.secretKey = secret.keyId();
        row.created = now.toEpochMilli();
        row.nextAttempt = row.created;
        // The row refers to the user's, which must be written before it.
        entities.flush();
        entities.persist(row);
        return row.id;
    }

    /** The row, if it is still there. */
    Optional<OutboxEntity> find(String id) {
        return Optional.ofNullable(entities.find(OutboxEntity.class, id));
    }

    /**
     * Takes a due row for this node until the lease ends. One conditional update: of any number of nodes and threads
     * that try at the same time, one gets it.
     *
     * @param keyId this node's key; a row sealed with another node's is left to that node for a while
     * @return empty where the row is gone, not due or somebody else's
     */
    Optional<OutboxEntity> claim(String id, String keyId, Instant now, Duration lease) {
        int claimed = entities.createQuery("update UserPoolOutbox m set m.attempts = m.attempts + 1,"
                        + " m.nextAttempt = :lease where m.id = :id and " + DUE)
                .setParameter("lease", now.plus(lease).toEpochMilli())
                .setParameter("id", id)
                .setParameter("now", now.toEpochMilli())
                .setParameter("key", keyId)
                .setParameter("foreign", now.minus(FOREIGN_KEY_GRACE).toEpochMilli())
                .executeUpdate();
        return claimed == 1 ? find(id) : Optional.empty();
    }

    /**
     * Locks all messages that share a secret this node cannot read, in one order: each attempt at one of them would replace
     * the secret in all, and two at once would wait for each other for ever.
     *
     * @param keyId this node's key
     */
    void lockForeign(String id, String keyId) {
        List<String> shared = entities.createQuery(
                        "select o.id from UserPoolOutbox m, UserPoolOutbox o where m.id = :id and m.secretKey <> :key"
                                + " and o.userId = m.userId and o.purpose = m.purpose order by o.id",
                        String.class)
                .setParameter("id", id)
                .setParameter("key", keyId)
                .getResultList();
        // One by one: a database need not lock the rows of a query in the order of its result.
        shared.forEach(one -> entities.find(OutboxEntity.class, one, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Ids of rows that are due for this node, the longest waiting first. */
    List<String> due(String keyId, Instant now, int most) {
        return entities.createQuery(
                        "select m.id from UserPoolOutbox m where " + DUE + " order by m.nextAttempt", String.class)
                .setParameter("now", now.toEpochMilli())
                .setParameter("key", keyId)
                .setParameter("foreign", now.minus(FOREIGN_KEY_GRACE).toEpochMilli())
                .setMaxResults(most)
                .getResultList();
    }

    /** The rows of a realm, the newest first. */
    List<OutboxEntity> of(String realmId, int most) {
        return entities.createQuery(
                        "select m from UserPoolOutbox m where m.realmId = :realm order by m.created desc",
                        OutboxEntity.class)
                .setParameter("realm", realmId)
                .setMaxResults(most)
                .getResultList();
    }

    /** Whether a message for that purpose waits for the user. */
    boolean isWaiting(String userId, MessagePurpose purpose) {
        return !entities.createQuery(
                        "select m.id from UserPoolOutbox m where m.userId = :user and m.purpose = :purpose",
                        String.class)
                .setParameter("user", userId)
                .setParameter("purpose", purpose)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Drops what waits for the user for that purpose. */
    void remove(String userId, MessagePurpose purpose) {
        entities.createQuery("delete from UserPoolOutbox m where m.userId = :user and m.purpose = :purpose")
                .setParameter("user", userId)
                .setParameter("purpose", purpose)
                .executeUpdate();
    }

    /** Deletes a row. By statement, as it may be gone already: an invitation sent again drops the one before. */
    void remove(String id) {
        entities.createQuery("delete from UserPoolOutbox m where m.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Puts a row back for another attempt. */
    void postpone(String id, Instant nextAttempt, String reason) {
        entities.createQuery(
                        "update UserPoolOutbox m set m.nextAttempt = :next, m.lastError = :reason where m.id = :id")
                .setParameter("next", nextAttempt.toEpochMilli())
                .setParameter("reason", reason)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Replaces a secret that nobody can read any more, in all the user's messages that carry it. */
    void reseal(OutboxEntity row, SealedSecret secret) {
        entities.createQuery("update UserPoolOutbox m set m.secret = :secret, m.secretKey = :key"
                        + " where m.userId = :user and m.purpose = :purpose")
                .setParameter("secret", secret.text())
                .setParameter("key", secret.keyId())
                .setParameter("user", row.userId)
                .setParameter("purpose", row.purpose)
                .executeUpdate();
    }

    /** How many messages wait, and since when the oldest does. */
    Backlog backlog() {
        Object[] counted = entities.createQuery("select count(m), min(m.created) from UserPoolOutbox m", Object[].class)
                .getSingleResult();
        return new Backlog(
                (Long) counted[0], Optional.ofNullable((Long) counted[1]).map(Instant::ofEpochMilli));
    }

    record Backlog(long messages, Optional<Instant> oldest) {}
}
