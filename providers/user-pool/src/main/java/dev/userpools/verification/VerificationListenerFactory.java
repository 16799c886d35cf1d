package dev.userpools.verification;

import dev.userpools.signin.AddressChange;
import dev.userpools.signin.SignedUp;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Wires the listener, for every realm without being chosen there. */
public final class VerificationListenerFactory implements EventListenerProviderFactory {

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new VerificationListener(session);
    }

    @Override
    public String getId() {
        return "user-pool-verification";
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
            if (event instanceof SignedUp signedUp) {
                VerificationListener.signedUp(signedUp);
            } else if (event instanceof AddressChange change) {
                VerificationListener.addressChanged(change);
            }
        });
    }

    @Override
    public void close() {}
}
