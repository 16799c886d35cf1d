package dev.userpools.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts {@link ServerSettings} together; each method returns this builder. */
public final class ServerSettingsBuilder {

    private Optional<String> version = Optional.empty();
    private Optional<Path> distribution = Optional.empty();
    private final List<Path> providers = new ArrayList<>();
    private int httpPort;
    private int managementPort;
    private Database database = new Database.H2();
    private boolean clustered;
    private final List<Path> realms = new ArrayList<>();
    private Optional<InboxAddress> inbox = Optional.empty();
    private final Map<String, String> buildOptions = new LinkedHashMap<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> jvmArguments = new ArrayList<>();
    private Optional<Path> javaHome = Optional.empty();
    private Optional<Path> folder = Optional.empty();
    private Duration startTimeout = Duration.ofMinutes(5);

    ServerSettingsBuilder() {}

    /** The version of Keycloak; else the project's. */
    public ServerSettingsBuilder version(String value) {
        version = Optional.of(value);
        return this;
    }

    /** An unzipped distribution to use in place of the one Maven unzips. */
    public ServerSettingsBuilder distribution(Path value) {
        distribution = Optional.of(value);
        return this;
    }

    /** Adds a provider's JAR. */
    public ServerSettingsBuilder provider(Path jar) {
        providers.add(jar);
        return this;
    }

    /** Adds providers' JARs, such as {@link ProjectLayout#providers()}. */
    public ServerSettingsBuilder providers(List<Path> jars) {
        providers.addAll(jars);
        return this;
    }

    /** The port for clients; else, or for 0, any that is free. */
    public ServerSettingsBuilder httpPort(int value) {
        httpPort = value;
        return this;
    }

    /** The port for health and metrics; else, or for 0, any that is free. */
    public ServerSettingsBuilder managementPort(int value) {
        managementPort = value;
        return this;
    }

    /** Where the data are kept; else in H2. */
    public ServerSettingsBuilder database(Database value) {
        database = value;
        return this;
    }

    /** Joins the other clustered servers on the same database. */
    public ServerSettingsBuilder clustered() {
        clustered = true;
        return this;
    }

    /** Adds a realm's JSON file, imported where the realm is absent. */
    public ServerSettingsBuilder realm(Path json) {
        realms.add(json);
        return this;
    }

    /** The inbox that the imported realms send to. */
    public ServerSettingsBuilder inbox(InboxAddress value) {
        inbox = Optional.of(value);
        return this;
    }

    /** Adds an option of {@code kc.sh build}, such as {@code features} or {@code spi-theme--provider}. */
    public ServerSettingsBuilder buildOption(String name, String value) {
        buildOptions.put(name, value);
        return this;
    }

    /** Adds an option of {@code kc.sh start}, such as {@code log-level} or {@code spi-…--…--…}. */
    public ServerSettingsBuilder option(String name, String value) {
        options.put(name, value);
        return this;
    }

    /** Adds an environment variable. */
    public ServerSettingsBuilder environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Adds an argument for the JVM, such as {@code -Xmx1g}. */
    public ServerSettingsBuilder jvmArgument(String value) {
        jvmArguments.add(value);
        return this;
    }

    /** The home of the Java that runs it. */
    public ServerSettingsBuilder javaHome(Path value) {
        javaHome = Optional.of(value);
        return this;
    }

    /** Where its files are kept between runs; one server at a time may use it. */
    public ServerSettingsBuilder folder(Path value) {
        folder = Optional.of(value);
        return this;
    }

    /** How long a start may take; else five minutes. */
    public ServerSettingsBuilder startTimeout(Duration value) {
        startTimeout = value;
        return this;
    }

    /**
     * Makes the settings.
     *
     * @throws IllegalArgumentException if a value cannot be used; the message names it
     */
    public ServerSettings build() {
        return new ServerSettings(
                version.orElseGet(() -> ProjectLayout.current().keycloakVersion()),
                distribution,
                providers,
                httpPort,
                managementPort,
                database,
                clustered,
                realms,
                inbox,
                buildOptions,
                options,
                environment,
                jvmArguments,
                javaHome,
                folder,
                startTimeout);
    }
}
