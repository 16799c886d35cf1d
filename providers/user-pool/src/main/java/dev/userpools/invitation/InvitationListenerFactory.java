package dev.userpools.invitation;

import dev.userpools.background.BackgroundTask;
import dev.userpools.background.KeycloakClock;
import dev.userpools.option.WholeNumberOption;
import dev.userpools.password.PasswordSet;
import java.time.Duration;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Wires the listener, for every realm without being chosen there, and the removal of unused accounts. */
public final class InvitationListenerFactory implements EventListenerProviderFactory {

    /** Begins the server options: {@code --spi-events-listener--user-pool--unused-accounts-interval}. */
    static final String PROVIDER_ID = "user-pool";

    private static final String INTERVAL = "unused-accounts-interval";
    private static final int DEFAULT_INTERVAL = 60;

    private Duration interval;

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new InvitationListener(session, KeycloakClock.INSTANCE);
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public void init(Config.Scope config) {
        interval = Duration.ofSeconds(
                WholeNumberOption.read(config, "spi-events-listener--" + PROVIDER_ID, INTERVAL, DEFAULT_INTERVAL));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PasswordSet set) {
                InvitationListener.passwordSet(set, KeycloakClock.INSTANCE);
            }
        });
        UnusedAccounts unusedAccounts = new UnusedAccounts(KeycloakClock.INSTANCE);
        new BackgroundTask("user-pool-unused-accounts", interval, true, unusedAccounts::removeDue).start(factory);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(INTERVAL)
                .type("int")
                .helpText("Seconds between two looks for unused accounts whose time is up.")
                .defaultValue(DEFAULT_INTERVAL)
                .add()
                .build();
    }

    @Override
    public void close() {}
}
