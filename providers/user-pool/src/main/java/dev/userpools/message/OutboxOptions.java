package dev.userpools.message;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * The server options of the outbox, {@code --spi-user-pool-outbox--default--…}.
 *
 * @param interval between two looks for due messages
 * @param giveUpAfter how long a message is tried
 * @param key the configured key, 32 bytes in Base64
 * @param keyFile where a generated key is kept otherwise
 */
record OutboxOptions(Duration interval, Duration giveUpAfter, Optional<String> key, Path keyFile) {

    /** How long a node may take over one attempt before another node takes the message. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final String INTERVAL = "interval";
    private static final String GIVE_UP_HOURS = "give-up-hours";
    private static final String KEY = "key";
    private static final int DEFAULT_INTERVAL = 60;
    private static final int DEFAULT_GIVE_UP_HOURS = 24;

    static OutboxOptions of(Config.Scope config) {
        String home = System.getProperty("kc.home.dir", System.getProperty("java.io.tmpdir"));
        return new OutboxOptions(
                Duration.ofSeconds(atLeastOne(INTERVAL, config.getInt(INTERVAL, DEFAULT_INTERVAL))),
                Duration.ofHours(atLeastOne(GIVE_UP_HOURS, config.getInt(GIVE_UP_HOURS, DEFAULT_GIVE_UP_HOURS))),
                Optional.ofNullable(config.get(KEY)).filter(key -> !key.isBlank()),
                Path.of(home, "data", "user-pool", "outbox.key"));
    }

    private static int atLeastOne(String option, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("spi-user-pool-outbox--default--" + option + ": " + value
                    + " is not accepted; use a whole number from 1 on.");
        }
        return value;
    }

    static List<ProviderConfigProperty> metadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(INTERVAL)
                .type("int")
                .helpText("Seconds between two looks for messages that are due.")
                .defaultValue(DEFAULT_INTERVAL)
                .add()
                .property()
                .name(GIVE_UP_HOURS)
                .type("int")
                .helpText("Hours after which a message that could not be sent is given up.")
                .defaultValue(DEFAULT_GIVE_UP_HOURS)
                .add()
                .property()
                .name(KEY)
                .type("string")
                .helpText(
                        "The key for the secrets of waiting messages: 32 random bytes in Base64, the same on every node."
                                + " Without it each server generates one and keeps it in data/user-pool/outbox.key.")
                .secret(true)
                .add()
                .build();
    }
}
