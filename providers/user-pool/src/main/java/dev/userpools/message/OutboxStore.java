package dev.userpools.message;

import dev.userpools.internal.IdList;
import dev.userpools.pool.DeliveryMedium;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
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

    /** Writes a new row. */
    String add(OutboxEntity row, Instant now) {
        row.id = UUID.randomUUID().toString();
        row.created = now.toEpochMilli();
        row.nextAttempt = row.created;
        // The row refers to the user's, which must be written before it.
        entities.flush();
        entities.persist(row);
        return row.id;
    }

    /** The rows that are still there. */
    List<OutboxEntity> find(List<String> ids) {
        IdList list = IdList.of(ids);
        return list.in(entities.createQuery(
                        "select m from UserPoolOutbox m where " + list.has("m.id"), OutboxEntity.class))
                .getResultList();
    }

    /** The lanes with rows that are due for this node. */
    List<Lane> lanesDue(String keyId, Instant now) {
        return whereDue(
                        "select distinct m.realmId, m.medium from UserPoolOutbox m where " + DUE,
                        Object[].class,
                        keyId,
                        now)
                .getResultList()
                .stream()
                .map(lane -> new Lane((String) lane[0], (DeliveryMedium) lane[1]))
                .toList();
    }

    /** Ids of a lane's rows that are due for this node, the longest waiting first. */
    List<String> due(Lane lane, String keyId, Instant now, int most) {
        return whereDue(
                        "select m.id from UserPoolOutbox m where m.realmId = :realm and m.medium = :medium and " + DUE
                                + " order by m.nextAttempt",
                        String.class,
                        keyId,
                        now)
                .setParameter("realm", lane.realmId())
                .setParameter("medium", lane.medium())
                .setMaxResults(most)
                .getResultList();
    }

    private <T> TypedQuery<T> whereDue(String query, Class<T> type, String keyId, Instant now) {
        return entities.createQuery(query, type)
                .setParameter("now", now.toEpochMilli())
                .setParameter("key", keyId)
                .setParameter("foreign", now.minus(FOREIGN_KEY_GRACE).toEpochMilli());
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

    /** Whether a message for that purpose waits for the user by another medium. */
    boolean isWaitingByOther(String userId, MessagePurpose purpose, DeliveryMedium medium) {
        return !entities.createQuery(
                        "select m.id from UserPoolOutbox m where m.userId = :user and m.purpose = :purpose"
                                + " and m.medium <> :medium",
                        String.class)
                .setParameter("user", userId)
                .setParameter("purpose", purpose)
                .setParameter("medium", medium)
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

    /** Deletes rows. By statement, as they may be gone already: an invitation sent again drops the one before. */
    void remove(List<String> ids) {
        if (!ids.isEmpty()) {
            IdList list = IdList.of(ids);
            list.in(entities.createQuery("delete from UserPoolOutbox m where " + list.has("m.id")))
                    .executeUpdate();
        }
    }

    /** Puts a row back for another attempt. */
    void postpone(String id, int attempts, Instant nextAttempt, String reason) {
        entities.createQuery("update UserPoolOutbox m set m.attempts = :attempts, m.nextAttempt = :next,"
                        + " m.lastError = :reason where m.id = :id")
                .setParameter("attempts", attempts)
                .setParameter("next", nextAttempt.toEpochMilli())
                .setParameter("reason", reason)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Reads a row again, after statements that changed it. */
    void refresh(OutboxEntity row) {
        entities.refresh(row);
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
