package dev.userpools.code;

import dev.userpools.background.BackgroundTask;
import dev.userpools.background.KeycloakClock;
import dev.userpools.code.rule.CodeGenerator;
import dev.userpools.internal.SpareConnections;
import dev.userpools.message.KeyedDigest;
import dev.userpools.message.Outbox;
import dev.userpools.message.OutboxFactory;
import java.security.SecureRandom;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderFactory;

/** Wires the codes: the server's key, the limits, and the removal of what is over. */
public final class CodesFactory implements ProviderFactory<Codes> {

    private final CodeGenerator generator = new CodeGenerator(new SecureRandom());
    private CodeOptions options;
    private KeyedDigest digests;
    private SpareConnections connections;
    private Counters counters;
    private CodeLimits limits;

    @Override
    public Codes create(KeycloakSession session) {
        return new Codes(session, limits, new CodeDigest(digests), generator, KeycloakClock.INSTANCE);
    }

    @Override
    public String getId() {
        return "default";
    }

    @Override
    public void init(Config.Scope config) {
        options = CodeOptions.of(config);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        OutboxFactory outbox = (OutboxFactory) factory.getProviderFactory(Outbox.class);
        digests = outbox.digests("code");
        connections = new SpareConnections(factory, CounterRows.TABLE);
        counters = new Counters(new CounterRows(connections), outbox.digests("counter"), KeycloakClock.INSTANCE);
        limits = new CodeLimits(counters, options);
        new BackgroundTask("user-pool-codes", options.interval(), true, this::removeExpired).start(factory);
    }

    private void removeExpired(KeycloakSessionFactory factory) {
        counters.removeExpired();
        KeycloakModelUtils.runJobInTransaction(
                factory, session -> new CodeStore(session).removeExpired(KeycloakClock.INSTANCE.millis()));
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return CodeOptions.metadata();
    }

    @Override
    public void close() {
        if (connections != null) {
            connections.close();
        }
    }
}
