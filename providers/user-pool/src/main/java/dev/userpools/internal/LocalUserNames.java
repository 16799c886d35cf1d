package dev.userpools.internal;

import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The names of those of a realm's users of whom something is true, service accounts left out. Reads as many users as the
 * realm has: for a change of settings, not for a sign-in.
 */
public final class LocalUserNames {

    private LocalUserNames() {}

    /**
     * The user names, in order. To be closed.
     *
     * @param all what must be true
     * @param none what must not
     */
    public static Stream<String> of(KeycloakSession session, RealmModel realm, Set<UserFact> all, Set<UserFact> none) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        String conditions = Stream.concat(
                        all.stream().map(UserFact::condition), none.stream().map(fact -> "not " + fact.condition()))
                .map(condition -> " and " + condition)
                .collect(Collectors.joining());
        return entities.createQuery(
                        "select u.username from UserEntity u where u.realmId = :realm"
                                + " and u.serviceAccountClientLink is null" + conditions + " order by u.username",
                        String.class)
                .setParameter("realm", realm.getId())
                .getResultStream();
    }
}
