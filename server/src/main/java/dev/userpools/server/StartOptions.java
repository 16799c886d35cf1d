package dev.userpools.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The arguments of {@code kc.sh} that start a server as its settings ask. */
final class StartOptions {

    private static final String LOOPBACK = "127.0.0.1";

    private StartOptions() {}

    /** Returns what follows {@code start}. */
    static List<String> of(ServerSettings settings, int httpPort, int managementPort) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("http-enabled", "true");
        options.put("http-host", LOOPBACK);
        options.put("http-port", String.valueOf(httpPort));
        options.put("http-management-port", String.valueOf(managementPort));
        options.put("hostname-strict", "false");
        // One line for each of our own readiness checks that comes too early would bury the rest of the log.
        options.put("log-level-io.smallrye.health", "warn");
        if (settings.database() instanceof Database.PostgreSql postgres) {
            options.put("db-url", postgres.url());
            options.put("db-username", postgres.user());
        }
        options.putAll(cache(settings));
        options.putAll(settings.options());
        Stream<String> realms = settings.realms().isEmpty() ? Stream.empty() : Stream.of("--import-realm");
        return Stream.concat(realms, arguments(options)).toList();
    }

    /** Writes options as {@code kc.sh} reads them. */
    static Stream<String> arguments(Map<String, String> options) {
        return options.entrySet().stream().map(option -> "--" + option.getKey() + "=" + option.getValue());
    }

    private static Map<String, String> cache(ServerSettings settings) {
        if (!settings.clustered()) {
            return Map.of("cache", "local");
        }
        return Map.of(
                "cache",
                "ispn",
                "cache-embedded-network-bind-address",
                LOOPBACK,
                "cache-embedded-network-bind-port",
                String.valueOf(Ports.free()));
    }
}
