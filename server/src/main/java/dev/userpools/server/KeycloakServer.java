package dev.userpools.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A real Keycloak in a process of its own, with {@code admin}/{@code admin} as its first administrator, health and
 * metrics on its management port.
 *
 * <p>It ends with this JVM, however that ends: in order when the JVM exits or is interrupted, and by its guard when the
 * JVM is killed.
 */
public interface KeycloakServer extends AutoCloseable {

    /** Name and password of the first administrator. */
    String ADMIN = "admin";

    /**
     * Starts a Keycloak and waits until it is ready. Where it comes from says the system property
     * {@code keycloak.server}: {@code distribution} (the default) or {@code container}.
     *
     * @throws ServerStartException if it does not come up; the message shows the end of its log
     * @throws IllegalArgumentException if the system property has another value
     */
    static KeycloakServer start(ServerSettings settings) {
        return start(settings, Progress.SILENT);
    }

    /**
     * As {@link #start(ServerSettings)}, and tells of the steps.
     *
     * @throws ServerStartException if it does not come up; the message shows the end of its log
     * @throws IllegalArgumentException if the system property has another value
     */
    static KeycloakServer start(ServerSettings settings, Progress progress) {
        String kind = System.getProperty("keycloak.server", "distribution");
        return switch (kind) {
            case "distribution" -> DistributionServer.start(settings, progress);
            case "container" -> ContainerServer.start(settings, progress);
            default ->
                throw new IllegalArgumentException("-Dkeycloak.server must be distribution or container, not " + kind);
        };
    }

    /** Where browsers and clients go, such as {@code http://localhost:18080}, without a slash at the end. */
    URI url();

    /** Where health and metrics are, such as {@code http://localhost:19000}, without a slash at the end. */
    URI managementUrl();

    /** The file with everything the server has written, over all its starts. */
    Path logFile();

    /** Everything the server has written so far. */
    default String log() {
        return LogFile.text(logFile());
    }

    /** Tells whether the process lives. */
    boolean isRunning();

    /** Ends the process at once, as a crash would, and waits until it is gone. */
    void kill();

    /** Ends the process in order and keeps its data. Does nothing where none runs. */
    void stop();

    /**
     * Starts again on the same data and the same ports, after {@link #stop()} or {@link #kill()} or, stopping it
     * first, while it runs.
     *
     * @throws ServerStartException if it does not come up
     */
    void restart();

    /** The folder that holds {@code bin}, {@code conf}, {@code data} and {@code providers}, where there is one. */
    Optional<Path> home();

    /** Stops it, and removes its data unless the settings name a folder for them. */
    @Override
    void close();
}
