package dev.userpools.message;

import dev.userpools.background.BackgroundTask;
import dev.userpools.background.KeycloakClock;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    private ExecutorService threads;

    @Override
    public Outbox create(KeycloakSession session) {
        return new DatabaseOutbox(session, seal, delivery, KeycloakClock.INSTANCE);
    }

    /** Digests with the server's key, which is not in the database. */
    public KeyedDigest digests(String purpose) {
        return new KeyedDigest() {
            @Override
            public byte[] of(String text) {
                return seal.digest(purpose, text);
            }

            @Override
            public String keyId() {
                return seal.keyId();
            }
        };
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
        threads = Executors.newCachedThreadPool(OutboxFactory::thread);
        BoundedTransactions transactions = new BoundedTransactions(factory, options.parallelSends());
        delivery = new OutboxDelivery(transactions, seal, options, threads, KeycloakClock.INSTANCE);
        new BackgroundTask("user-pool-outbox", options.interval(), false, sessions -> delivery.deliverDue())
                .start(factory);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return OutboxOptions.metadata();
    }

    @Override
    public void close() {
        if (threads != null) {
            threads.shutdown();
        }
    }

    /** One that does not keep the server from ending: what it was about is left to the next start. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "user-pool-messages");
        thread.setDaemon(true);
        return thread;
    }
}
