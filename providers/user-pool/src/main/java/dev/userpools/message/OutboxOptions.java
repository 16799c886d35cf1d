package dev.userpools.message;

import dev.userpools.option.WholeNumberOption;
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
 * @param parallelSends how many messages of one lane this node sends at the same time
 * @param key the configured key, 32 bytes in Base64
 * @param keyFile where a generated key is kept otherwise
 */
record OutboxOptions(Duration interval, Duration giveUpAfter, int parallelSends, Optional<String> key, Path keyFile) {

    /** How long a node may take over one attempt before another node takes the message. */
    static final Duration LEASE = Duration.ofMinutes(5);

    /** How long the messages of a batch may wait for those before them. The rest of the lease is for the attempt. */
    static final Duration BATCH_TIME = Duration.ofSeconds(10);

    /** How long it may take until what became of a message of a batch is noted. A message alone does not wait. */
    static final Duration GROUP_TIME = Duration.ofMillis(100);

    private static final String PROVIDER = "spi-user-pool-outbox--default";
    private static final String INTERVAL = "interval";
    private static final String GIVE_UP_HOURS = "give-up-hours";
    private static final String PARALLEL_SENDS = "parallel-sends";
    private static final String KEY = "key";
    private static final int DEFAULT_INTERVAL = 60;
    private static final int DEFAULT_GIVE_UP_HOURS = 24;
    private static final int DEFAULT_PARALLEL_SENDS = 4;

    static OutboxOptions of(Config.Scope config) {
        String home = System.getProperty("kc.home.dir", System.getProperty("java.io.tmpdir"));
        return new OutboxOptions(
                Duration.ofSeconds(number(config, INTERVAL, DEFAULT_INTERVAL)),
                Duration.ofHours(number(config, GIVE_UP_HOURS, DEFAULT_GIVE_UP_HOURS)),
                number(config, PARALLEL_SENDS, DEFAULT_PARALLEL_SENDS),
                Optional.ofNullable(config.get(KEY)).filter(key -> !key.isBlank()),
                Path.of(home, "data", "user-pool", "outbox.key"));
    }

    private static int number(Config.Scope config, String option, int standard) {
        return WholeNumberOption.read(config, PROVIDER, option, standard);
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
                .name(PARALLEL_SENDS)
                .type("int")
                .helpText("Messages that a node sends at the same time for one realm: so many mails, and so many text"
                        + " messages.")
                .defaultValue(DEFAULT_PARALLEL_SENDS)
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
