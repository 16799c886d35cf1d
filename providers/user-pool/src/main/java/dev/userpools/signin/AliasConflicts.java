package dev.userpools.signin;

import dev.userpools.internal.SystemAdminEvent;
import io.micrometer.core.instrument.Metrics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Tells operators of users who hold the same sign-in name, so that it signs in only one of them, or nobody. */
final class AliasConflicts {

    private static final Logger LOG = Logger.getLogger(AliasConflicts.class);
    private static final String ALIAS_CONFLICT = "alias_conflict";

    private AliasConflicts() {}

    /** Reports users to whom a name they hold does not belong. */
    static void report(KeycloakSession session, RealmModel realm, SignInName name, List<String> userIds) {
        String attribute = name.attribute().externalName();
        Metrics.counter("user_pool_alias_conflicts", "attribute", attribute).increment();
        LOG.warnf(
                "Realm %s: the users %s hold the same %s, which signs none of them in.",
                realm.getName(), userIds, attribute);
        userIds.forEach(id -> SystemAdminEvent.fire(
                session,
                realm,
                OperationType.UPDATE,
                "users/" + id,
                Map.of("user_pool_attribute", attribute),
                Optional.of(ALIAS_CONFLICT)));
    }
}
