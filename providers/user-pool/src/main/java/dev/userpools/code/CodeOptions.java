package dev.userpools.code;

import dev.userpools.option.WholeNumberOption;
import java.time.Duration;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * The server options of codes, {@code --spi-user-pool-code--default--…}: they keep anybody from burning money with text
 * messages.
 *
 * @param sendsPerDestination codes to one address within an hour, whoever asks
 * @param sendsPerIpAddress codes one IP address, or IPv6 network, can ask for within an hour, whoever they are for
 * @param interval between two removals of codes and counters that are over
 */
record CodeOptions(int sendsPerDestination, int sendsPerIpAddress, Duration interval) {

    private static final String PROVIDER = "spi-user-pool-code--default";
    private static final String PER_DESTINATION = "sends-per-destination";
    private static final String PER_IP_ADDRESS = "sends-per-ip-address";
    private static final String INTERVAL = "interval";
    private static final int DEFAULT_PER_DESTINATION = 10;
    private static final int DEFAULT_PER_IP_ADDRESS = 50;
    private static final int DEFAULT_INTERVAL = 900;

    static CodeOptions of(Config.Scope config) {
        return new CodeOptions(
                number(config, PER_DESTINATION, DEFAULT_PER_DESTINATION),
                number(config, PER_IP_ADDRESS, DEFAULT_PER_IP_ADDRESS),
                Duration.ofSeconds(number(config, INTERVAL, DEFAULT_INTERVAL)));
    }

    private static int number(Config.Scope config, String option, int standard) {
        return WholeNumberOption.read(config, PROVIDER, option, standard);
    }

    static List<ProviderConfigProperty> metadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(PER_DESTINATION)
                .type("int")
                .helpText("Codes that are sent to one address or number within an hour, whoever asks for them.")
                .defaultValue(DEFAULT_PER_DESTINATION)
                .add()
                .property()
                .name(PER_IP_ADDRESS)
                .type("int")
                .helpText(
                        "Codes that one IP address, or the network of 2^64 that an IPv6 address is in, can ask for within"
                                + " an hour, whoever they are for.")
                .defaultValue(DEFAULT_PER_IP_ADDRESS)
                .add()
                .property()
                .name(INTERVAL)
                .type("int")
                .helpText("Seconds between two removals of codes and counters that are over.")
                .defaultValue(DEFAULT_INTERVAL)
                .add()
                .build();
    }
}
