package dev.userpools.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AuthDetails;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Fires admin events about users for what the server does by itself. Keycloak's own builder needs an administrator who
 * did it.
 */
public final class SystemAdminEvent {

    private static final Logger LOG = Logger.getLogger(SystemAdminEvent.class);

    private SystemAdminEvent() {}

    /**
     * Stores the event if the realm stores admin events, and tells the listeners.
     *
     * @param resourcePath such as {@code users/{id}}
     * @param error what went wrong, as a constant; empty for a success
     */
    public static void fire(
            KeycloakSession session,
            RealmModel realm,
            OperationType operation,
            String resourcePath,
            Map<String, String> details,
            Optional<String> error) {
        AdminEvent event = new AdminEvent();
        event.setId(UUID.randomUUID().toString());
        event.setTime(Time.currentTimeMillis());
        event.setRealmId(realm.getId());
        event.setRealmName(realm.getName());
        AuthDetails server = new AuthDetails();
        server.setRealmId(realm.getId());
        server.setRealmName(realm.getName());
        event.setAuthDetails(server);
        event.setOperationType(operation);
        event.setResourceType(ResourceType.USER);
        event.setResourcePath(resourcePath);
        event.setDetails(details);
        error.ifPresent(event::setError);
        store(session, realm, event);
        tell(session, realm, event);
    }

    private static void store(KeycloakSession session, RealmModel realm, AdminEvent event) {
        EventStoreProvider store = session.getProvider(EventStoreProvider.class);
        if (realm.isAdminEventsEnabled() && store != null) {
            store.onEvent(event, realm.isAdminEventsDetailsEnabled());
        }
    }

    private static void tell(KeycloakSession session, RealmModel realm, AdminEvent event) {
        Set<String> chosen = realm.getEventsListenersStream().collect(Collectors.toSet());
        session.getKeycloakSessionFactory()
                .getProviderFactoriesStream(EventListenerProvider.class)
                .filter(factory -> chosen.contains(factory.getId())
                        || (factory instanceof EventListenerProviderFactory listener && listener.isGlobal()))
                .forEach(factory -> {
                    try {
                        session.getProvider(EventListenerProvider.class, factory.getId())
                                .onEvent(event, realm.isAdminEventsDetailsEnabled());
                    } catch (RuntimeException failed) {
                        // As in Keycloak's builder: a listener that fails does not undo what happened.
                        LOG.errorf(failed, "Event listener %s failed", factory.getId());
                    }
                });
    }
}
