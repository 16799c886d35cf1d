package dev.userpools.code;

import dev.userpools.code.rule.CodePurpose;
import dev.userpools.pool.ContactAttribute;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The rows of codes, in the session's transaction. */
final class CodeStore {

    private final EntityManager entities;

    CodeStore(KeycloakSession session) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Writes a code in the place of the one the user had for that purpose and attribute. */
    void replace(CodeEntity row) {
        remove(row.userId, row.purpose, row.attribute);
        // The row refers to the user's, which must be written before it.
        entities.flush();
        entities.persist(row);
        entities.flush();
    }

    Optional<CodeEntity> find(String userId, CodePurpose purpose, ContactAttribute attribute) {
        return entities.createQuery(
                        "select c from UserPoolCode c where c.userId = :user and c.purpose = :purpose"
                                + " and c.attribute = :attribute",
                        CodeEntity.class)
                .setParameter("user", userId)
                .setParameter("purpose", purpose)
                .setParameter("attribute", attribute)
                .getResultStream()
                .findFirst();
    }

    Optional<CodeEntity> find(String id) {
        return Optional.ofNullable(entities.find(CodeEntity.class, id));
    }

    /** The user's codes, the newest first. */
    List<CodeEntity> of(String userId) {
        return entities.createQuery(
                        "select c from UserPoolCode c where c.userId = :user order by c.created desc", CodeEntity.class)
                .setParameter("user", userId)
                .getResultList();
    }

    /**
     * Deletes a row. Of any number of requests that use one code at the same moment, one deletes it.
     *
     * @return whether it was still there
     */
    boolean remove(String id) {
        entities.flush();
        int removed = entities.createQuery("delete from UserPoolCode c where c.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        return removed == 1;
    }

    void remove(String userId, CodePurpose purpose, ContactAttribute attribute) {
        entities.flush();
        entities.createQuery("delete from UserPoolCode c where c.userId = :user and c.purpose = :purpose"
                        + " and c.attribute = :attribute")
                .setParameter("user", userId)
                .setParameter("purpose", purpose)
                .setParameter("attribute", attribute)
                .executeUpdate();
    }

    /** Deletes what nobody can use any more. */
    void removeExpired(long before) {
        entities.createQuery("delete from UserPoolCode c where c.expires < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
