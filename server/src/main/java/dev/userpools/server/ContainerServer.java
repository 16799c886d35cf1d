package dev.userpools.server;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;

/**
 * A Keycloak from its official container image, started by Testcontainers where a container engine runs.
 *
 * <p>The container shares the network of this machine. So it finds the inbox and PostgreSQL under {@code localhost}, as
 * the realms and JDBC URLs have it, nodes of a cluster find each other, and the ports are those of the settings. Docker
 * Desktop allows that only where "Enable host networking" is on. The data live and end with the container.
 */
final class ContainerServer implements KeycloakServer {

    private static final int STOP_SECONDS = 30;

    private final KeycloakContainer container;
    private final int httpPort;
    private final int managementPort;
    private final Path folder;
    private final Thread removeWithThisJvm = new Thread(this::remove, "remove-keycloak-container");

    private ContainerServer(ServerSettings settings, Path folder) {
        httpPort = Ports.chosen(settings.httpPort());
        managementPort = Ports.chosen(settings.managementPort());
        this.folder = folder;
        container = new KeycloakContainer(settings, httpPort, managementPort, folder.resolve("keycloak.log"));
    }

    static ContainerServer start(ServerSettings settings, Progress progress) {
        if (settings.folder().isPresent()
                || settings.distribution().isPresent()
                || settings.javaHome().isPresent()) {
            throw new IllegalArgumentException(
                    "folder, distribution and javaHome are for a Keycloak from its distribution, not for a container");
        }
        ContainerServer server = prepared(settings);
        progress.begins("Starting Keycloak " + settings.version() + " in a container");
        Runtime.getRuntime().addShutdownHook(server.removeWithThisJvm);
        try {
            server.container.start();
            return server;
        } catch (ContainerLaunchException e) {
            server.remove();
            throw ServerStartException.withLog("The container did not start: " + e.getMessage(), server.logFile());
        }
    }

    private static ContainerServer prepared(ServerSettings settings) {
        try {
            return new ContainerServer(settings, temporaryFolder());
        } catch (ContainerFetchException e) {
            throw new ServerStartException("No container engine runs here, or it cannot get the image of Keycloak", e);
        }
    }

    @Override
    public URI url() {
        return URI.create("http://localhost:" + httpPort);
    }

    @Override
    public URI managementUrl() {
        return URI.create("http://localhost:" + managementPort);
    }

    @Override
    public Path logFile() {
        return folder.resolve("keycloak.log");
    }

    @Override
    public Optional<Path> home() {
        return Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return container.isRunning();
    }

    @Override
    public void kill() {
        if (isRunning()) {
            engine().killContainerCmd(container.getContainerId()).exec();
        }
    }

    @Override
    public void stop() {
        if (isRunning()) {
            engine().stopContainerCmd(container.getContainerId())
                    .withTimeout(STOP_SECONDS)
                    .exec();
        }
    }

    @Override
    public void restart() {
        stop();
        try {
            container.startAgain();
        } catch (ContainerLaunchException e) {
            throw ServerStartException.withLog("The container did not start: " + e.getMessage(), logFile());
        }
    }

    @Override
    public void close() {
        stop();
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(removeWithThisJvm);
        } catch (IllegalStateException e) {
            // This JVM is ending, and the hook at work.
        }
        try {
            LinkedTree.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + folder, e);
        }
    }

    private void remove() {
        container.stop();
    }

    private DockerClient engine() {
        return container.getDockerClient();
    }

    private static Path temporaryFolder() {
        try {
            Path folders =
                    Files.createDirectories(ProjectLayout.current().target().resolve("instances"));
            return Files.createTempDirectory(folders, "container-");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the folder of a server", e);
        }
    }
}
