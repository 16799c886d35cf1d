package dev.userpools.message;

import dev.userpools.background.BackgroundTask;
import dev.userpools.background.KeycloakClock;
import java.security.SecureRandom;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderFactory;

/** Wires the outbox: its key, its delivery and the look for due messages. */
public final class OutboxFactory implements ProviderFactory<Outbox> {

    private OutboxOptions options;
    private SecretSeal seal;
    private OutboxDelivery delivery;

    @Override
    public Outbox create(KeycloakSession session) {
        return new DatabaseOutbox(session, seal, delivery, KeycloakClock.INSTANCE);
    }

    @Override
    public String getId() {
        return "default";
    }

    @Override
    public void init(Config.Scope config) {
        options = OutboxOptions.of(config);
        SecureRandom random = new SecureRandom();
        seal = new SecretSeal(OutboxKey.load(options.key(), options.keyFile(), random), random);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        delivery = new OutboxDelivery(factory, seal, options.giveUpAfter(), KeycloakClock.INSTANCE);
        new BackgroundTask("user-pool-outbox", options.interval(), false, sessions -> delivery.deliverDue())
                .start(factory);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return OutboxOptions.metadata();
    }

    @Override
    public void close() {}
}
