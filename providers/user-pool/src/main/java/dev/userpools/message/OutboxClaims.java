package dev.userpools.message;

import dev.userpools.internal.IdList;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Takes the outbox's rows for a node, and gives them back, in the session's transaction. */
final class OutboxClaims {

    /** Hibernate's value of the hint, for databases that can. */
    private static final int SKIP_LOCKED = -2;

    private final EntityManager entities;
    private final OutboxStore store;

    OutboxClaims(KeycloakSession session) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.store = new OutboxStore(session);
    }

    /**
     * Takes due rows for this node until the lease ends. Of any number of nodes and threads that try at the same time, one
     * gets each; a row that another one has locked is passed over.
     *
     * @param keyId this node's key; rows sealed with another one are left out
     */
    List<OutboxEntity> claim(List<String> ids, String keyId, Instant now, Instant leaseEnd) {
        IdList list = IdList.of(ids);
        List<OutboxEntity> rows = list.in(entities.createQuery(
                        "select m from UserPoolOutbox m where " + list.has("m.id") + " and m.nextAttempt <= :now"
                                + " and m.secretKey = :key",
                        OutboxEntity.class))
                .setParameter("now", now.toEpochMilli())
                .setParameter("key", keyId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultList();
        take(rows, leaseEnd);
        return rows;
    }

    /** Of these rows, those that are due and sealed with another node's key, which that node had time enough to read. */
    List<String> foreign(List<String> ids, String keyId, Instant now) {
        IdList list = IdList.of(ids);
        return list.in(entities.createQuery(
                        "select m.id from UserPoolOutbox m where " + list.has("m.id")
                                + " and m.nextAttempt <= :foreign and m.secretKey <> :key",
                        String.class))
                .setParameter(
                        "foreign", now.minus(OutboxStore.FOREIGN_KEY_GRACE).toEpochMilli())
                .setParameter("key", keyId)
                .getResultList();
    }

    /**
     * Takes a due row whose secret this node cannot read. Locks all messages that share the secret first, in one order: each
     * attempt at one of them would replace the secret in all, and two at once would wait for each other for ever.
     *
     * @param keyId this node's key
     */
    List<OutboxEntity> claimForeign(String id, String keyId, Instant now, Instant leaseEnd) {
        List<String> shared = entities.createQuery(
                        "select o.id from UserPoolOutbox m, UserPoolOutbox o where m.id = :id and m.secretKey <> :key"
                                + " and o.userId = m.userId and o.purpose = m.purpose order by o.id",
                        String.class)
                .setParameter("id", id)
                .setParameter("key", keyId)
                .getResultList();
        // One by one: a database need not lock the rows of a query in the order of its result.
        shared.forEach(one -> entities.find(OutboxEntity.class, one, LockModeType.PESSIMISTIC_WRITE));
        // Another node may have taken it, or replaced its secret, while this one waited.
        List<OutboxEntity> rows = foreign(List.of(id), keyId, now).isEmpty() ? List.of() : store.find(List.of(id));
        take(rows, leaseEnd);
        return rows;
    }

    private void take(List<OutboxEntity> rows, Instant leaseEnd) {
        if (!rows.isEmpty()) {
            IdList list = IdList.of(rows.stream().map(row -> row.id).toList());
            list.in(entities.createQuery("update UserPoolOutbox m set m.attempts = m.attempts + 1,"
                            + " m.nextAttempt = :lease where " + list.has("m.id")))
                    .setParameter("lease", leaseEnd.toEpochMilli())
                    .executeUpdate();
        }
    }

    /** Gives a row back that was taken until the lease ends, as if it had never been. */
    void giveBack(String id, Instant leaseEnd, Instant now) {
        entities.createQuery("update UserPoolOutbox m set m.attempts = m.attempts - 1, m.nextAttempt = :now"
                        + " where m.id = :id and m.nextAttempt = :lease")
                .setParameter("now", now.toEpochMilli())
                .setParameter("id", id)
                .setParameter("lease", leaseEnd.toEpochMilli())
                .executeUpdate();
    }
}
