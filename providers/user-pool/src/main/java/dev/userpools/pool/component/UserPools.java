package dev.userpools.pool.component;

import dev.userpools.pool.InvalidSettingException;
import dev.userpools.pool.UserPool;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.UserStorageProvider;

/** Finds the pool of a realm. */
public final class UserPools {

    /** The provider id of the user-storage component that holds a pool's settings. */
    public static final String PROVIDER_ID = "user-pool";

    private static final Logger LOG = Logger.getLogger(UserPools.class);

    /** Keycloak keeps a component's notes for as long as it caches the component itself: the settings are parsed once. */
    private static final String PARSED = UserPools.class.getName();

    private UserPools() {}

    /** The realm's pool; empty where the realm has none or its component is disabled. */
    public static Optional<UserPool> of(RealmModel realm) {
        return component(realm).filter(UserPools::isEnabled).flatMap(UserPools::parsed);
    }

    /** Whether a pool's component is switched on. */
    public static boolean isEnabled(ComponentModel component) {
        return component.get("enabled", true);
    }

    /** Whether the realm has a pool, enabled or not. */
    public static boolean isDeclared(RealmModel realm) {
        return component(realm).isPresent();
    }

    /** The component that holds the realm's pool, enabled or not. */
    public static Optional<ComponentModel> component(RealmModel realm) {
        return realm.getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
                .filter(component -> PROVIDER_ID.equals(component.getProviderId()))
                .findFirst();
    }

    private static Optional<UserPool> parsed(ComponentModel component) {
        if (component.getNote(PARSED) instanceof UserPool pool) {
            return Optional.of(pool);
        }
        try {
            UserPool pool = UserPool.parse(component.getConfig());
            component.setNote(PARSED, pool);
            return Optional.of(pool);
        } catch (InvalidSettingException invalid) {
            // Every write is checked, so only a change behind Keycloak's back gets here. Throwing fails closed: with
            // the
            // pool simply absent, expired passwords would work again.
            LOG.errorf("The user pool %s has an invalid setting: %s", component.getId(), invalid.getMessage());
            throw new IllegalStateException("invalid user pool " + component.getId(), invalid);
        }
    }
}
