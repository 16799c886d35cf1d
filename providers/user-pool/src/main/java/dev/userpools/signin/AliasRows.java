package dev.userpools.signin;

import dev.userpools.pool.ContactAttribute;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Reads and writes who owns sign-in names, in the session's transaction. */
final class AliasRows {

    private final EntityManager entities;
    private final String realmId;

    AliasRows(KeycloakSession session, RealmModel realm) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = realm.getId();
    }

    /** The rows of some names: one statement, which finds them by the primary key. */
    List<AliasRow> find(List<SignInName> names) {
        // Values, not entities: an entity read before would be as it was then.
        return entities.createQuery(
                        "select a.attribute, a.value, a.userId from UserPoolAlias a where a.realmId = :realm"
                                + " and a.value in (:values) and a.attribute in (:attributes)",
                        Object[].class)
                .setParameter("realm", realmId)
                .setParameter("values", values(names))
                .setParameter("attributes", attributes(names))
                .getResultStream()
                .map(AliasRows::row)
                // Exactly these names: some databases compare texts without accents or case.
                .filter(row -> names.contains(row.name()))
                .toList();
    }

    /** The row of a name. */
    Optional<AliasRow> find(SignInName name) {
        return find(List.of(name)).stream().findFirst();
    }

    /**
     * Writes the first owner of a name, at once, so that the database says now whether somebody else was faster.
     *
     * @param userId null where several hold it
     * @throws jakarta.persistence.PersistenceException if somebody else was; the transaction must be rolled back then
     */
    void insert(SignInName name, String userId) {
        // The user himself may be new: his row must be there first.
        entities.flush();
        entities.persist(AliasEntity.of(realmId, name, userId));
        entities.flush();
    }

    /**
     * Gives a name to another owner, unless somebody else did so in the meantime.
     *
     * @param from the owner as he was read; null where there was none
     * @param to null where several hold it
     * @return whether the row was still as it was read
     */
    boolean move(SignInName name, String from, String to) {
        entities.flush();
        Query update = entities.createQuery("update UserPoolAlias a set a.userId = :to where a.realmId = :realm"
                        + " and a.value = :value and a.attribute = :attribute and "
                        + (from == null ? "a.userId is null" : "a.userId = :from"))
                .setParameter("to", to)
                .setParameter("realm", realmId)
                .setParameter("value", name.value())
                .setParameter("attribute", name.attribute());
        if (from != null) {
            update.setParameter("from", from);
        }
        return update.executeUpdate() == 1;
    }

    /** Forgets a row that counts for nothing. */
    void drop(SignInName name, String userId) {
        entities.createQuery("delete from UserPoolAlias a where a.realmId = :realm and a.value = :value"
                        + " and a.attribute = :attribute and a.userId = :user")
                .setParameter("realm", realmId)
                .setParameter("value", name.value())
                .setParameter("attribute", name.attribute())
                .setParameter("user", userId)
                .executeUpdate();
    }

    private static AliasRow row(Object[] columns) {
        return new AliasRow(
                new SignInName((ContactAttribute) columns[0], (String) columns[1]),
                Optional.ofNullable((String) columns[2]));
    }

    private static Set<String> values(List<SignInName> names) {
        return names.stream().map(SignInName::value).collect(Collectors.toSet());
    }

    private static Set<ContactAttribute> attributes(List<SignInName> names) {
        return names.stream().map(SignInName::attribute).collect(Collectors.toSet());
    }
}
