package dev.userpools.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What kind of Keycloak to start. Made by {@link #builder()}.
 *
 * @param version version of Keycloak, such as {@code 26.7.3}
 * @param distribution an unzipped distribution other than the one Maven unzips
 * @param providers JARs for {@code providers/}
 * @param httpPort port for clients, 0 for any that is free
 * @param managementPort port for health and metrics, 0 for any that is free
 * @param database where the data are kept
 * @param clustered whether it joins the other servers on the same database
 * @param realms JSON files to import where their realm is absent
 * @param inbox the inbox that realms send to
 * @param buildOptions options of {@code kc.sh build}, without their dashes; each combination is built once and kept
 * @param options options of {@code kc.sh start}, without their dashes; they win over those set here
 * @param environment further environment variables
 * @param jvmArguments arguments for its JVM
 * @param javaHome the Java to run it; else the one that runs this process
 * @param folder where its files are kept between runs; else a temporary folder
 * @param startTimeout how long a start may take
 */
public record ServerSettings(
        String version,
        Optional<Path> distribution,
        List<Path> providers,
        int httpPort,
        int managementPort,
        Database database,
        boolean clustered,
        List<Path> realms,
        Optional<InboxAddress> inbox,
        Map<String, String> buildOptions,
        Map<String, String> options,
        Map<String, String> environment,
        List<String> jvmArguments,
        Optional<Path> javaHome,
        Optional<Path> folder,
        Duration startTimeout) {

    /** Checks every value, so that a mistake shows here and not in a server's log. */
    public ServerSettings {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(database, "database");
        providers = List.copyOf(providers);
        realms = List.copyOf(realms);
        buildOptions = Map.copyOf(buildOptions);
        options = Map.copyOf(options);
        environment = Map.copyOf(environment);
        jvmArguments = List.copyOf(jvmArguments);
        requirePort(httpPort, "httpPort");
        requirePort(managementPort, "managementPort");
        if (httpPort != 0 && httpPort == managementPort) {
            throw new IllegalArgumentException("httpPort and managementPort are both " + httpPort);
        }
        if (clustered && database instanceof Database.H2) {
            throw new IllegalArgumentException("Servers in a cluster share a database: choose PostgreSQL, not H2");
        }
        if (startTimeout.isNegative() || startTimeout.isZero()) {
            throw new IllegalArgumentException("startTimeout must be positive, not " + startTimeout);
        }
        providers.forEach(file -> requireFile(file, "Provider"));
        realms.forEach(file -> requireFile(file, "Realm"));
        buildOptions.keySet().forEach(ServerSettings::requireName);
        options.keySet().forEach(ServerSettings::requireName);
        jvmArguments.forEach(ServerSettings::requireQuotable);
    }

    /** Begins with a Keycloak of the project's version on H2, any free ports, no providers and no realms. */
    public static ServerSettingsBuilder builder() {
        return new ServerSettingsBuilder();
    }

    private static void requirePort(int port, String name) {
        if (port != 0) {
            Ports.requireValid(port, name);
        }
    }

    private static void requireFile(Path file, String what) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(what + " is no file: " + file);
        }
    }

    private static void requireName(String option) {
        if (option.isBlank() || option.startsWith("-")) {
            throw new IllegalArgumentException("Name of an option without its dashes expected, not '" + option + "'");
        }
    }

    // kc.sh takes its JVM arguments apart with xargs, which has no way to write a quote within quotes.
    private static void requireQuotable(String argument) {
        if (argument.contains("'") || argument.contains("\n")) {
            throw new IllegalArgumentException("JVM argument with a quote or a line break: " + argument);
        }
    }
}
