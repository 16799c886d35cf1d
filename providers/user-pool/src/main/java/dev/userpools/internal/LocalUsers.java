package dev.userpools.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Finds users in Keycloak's own tables by exact value, through its indexes on e-mail addresses and attributes. Keycloak's
 * own search goes through all user storages, ours included, and reads every user it finds.
 */
public final class LocalUsers {

    /** No id: an empty text is null in some databases, and then nothing is unequal to it. */
    private static final String NOBODY = "-";

    /** Counted, as a database may turn "exists" round and begin with all users who have the flag. */
    private static final String FLAGGED = " and (select count(f.id) from UserAttributeEntity f where f.user = a.user"
            + " and f.name = :flag and f.value = 'true') > 0";

    private final EntityManager entities;
    private final String realmId;

    private LocalUsers(EntityManager entities, String realmId) {
        this.entities = entities;
        this.realmId = realmId;
    }

    /** The users of a realm, as the session's transaction sees them. */
    public static LocalUsers of(KeycloakSession session, RealmModel realm) {
        return new LocalUsers(session.getProvider(JpaConnectionProvider.class).getEntityManager(), realm.getId());
    }

    /**
     * The ids of users with an e-mail address.
     *
     * @param email in lower case, as Keycloak stores it
     * @param verified whether only verified ones count
     * @param except a user who does not count
     */
    public List<String> withEmail(String email, boolean verified, Optional<String> except, int most) {
        TypedQuery<String> query = entities.createQuery(
                "select u.id from UserEntity u where u.realmId = :realm and u.email = :email and u.id <> :except"
                        + (verified ? " and u.emailVerified = true" : ""),
                String.class);
        return ids(query.setParameter("email", email), except, most);
    }

    /**
     * The ids of users with an attribute of a value.
     *
     * @param values any of them counts
     * @param flag another attribute that must be {@code true}; empty where none must
     * @param except a user who does not count
     */
    public List<String> withAttribute(
            String name, List<String> values, Optional<String> flag, Optional<String> except, int most) {
        TypedQuery<String> query = entities.createQuery(
                        "select a.user.id from UserAttributeEntity a where a.user.realmId = :realm and a.name = :name"
                                + " and a.value in (:values) and a.user.id <> :except"
                                + (flag.isPresent() ? FLAGGED : ""),
                        String.class)
                .setParameter("name", name)
                .setParameter("values", values);
        flag.ifPresent(attribute -> query.setParameter("flag", attribute));
        return ids(query, except, most);
    }

    /**
     * Reads users into the session's transaction with one statement for all of them: whoever then asks Keycloak for one that
     * is not in its cache causes none. It reads their attributes for 20 users at a time, once it has these.
     */
    public void readAhead(List<String> ids) {
        IdList list = IdList.of(ids);
        list.in(entities.createQuery("select u from UserEntity u where " + list.has("u.id"), Object.class))
                .getResultList();
    }

    private List<String> ids(TypedQuery<String> query, Optional<String> except, int most) {
        return query.setParameter("realm", realmId)
                .setParameter("except", except.orElse(NOBODY))
                .setMaxResults(most)
                .getResultList();
    }
}
