package dev.userpools.device;

import dev.userpools.password.PasswordSet;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Wires the listener, for every realm without being chosen there. */
public final class DeviceListenerFactory implements EventListenerProviderFactory {

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new DeviceListener(session);
    }

    @Override
    public String getId() {
        return "user-pool-device";
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PasswordSet set) {
                DeviceListener.passwordSet(set);
            }
        });
    }

    @Override
    public void close() {}
}
