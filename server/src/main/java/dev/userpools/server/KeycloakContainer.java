package dev.userpools.server;

import dasniko.testcontainers.keycloak.ExtendableKeycloakContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.output.FrameConsumerResultCallback;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.utility.MountableFile;

/** The official image, with providers, realms and options as our settings have them, on this machine's network. */
final class KeycloakContainer extends ExtendableKeycloakContainer<KeycloakContainer> {

    private static final String IMAGE = "quay.io/keycloak/keycloak:";
    private static final String HOME = "/opt/keycloak/";
    private static final int READABLE = 0644;

    private final List<String> command = new ArrayList<>();
    private final ReadinessWait readiness;
    private final Path log;

    KeycloakContainer(ServerSettings settings, int httpPort, int managementPort, Path log) {
        super(IMAGE + settings.version());
        this.log = log;
        readiness = new ReadinessWait(URI.create("http://localhost:" + managementPort));
        readiness.withStartupTimeout(settings.startTimeout());
        command.add("start");
        command.addAll(StartOptions.arguments(Build.options(settings)).toList());
        command.addAll(StartOptions.of(settings, httpPort, managementPort));
        Map<String, String> environment = new HashMap<>();
        Environment.addTo(environment, settings);
        withEnv(environment);
        settings.providers().forEach(jar -> copy(jar, "providers/"));
        settings.realms().forEach(realm -> copy(realm, "data/import/"));
        withEnabledMetrics();
        withNetworkMode("host");
        waitingFor(readiness);
        withLogConsumer(this::write);
    }

    /** Starts it again with its data, and waits until it is ready. */
    void startAgain() {
        Instant now = Clock.systemUTC().instant();
        getDockerClient().startContainerCmd(getContainerId()).exec();
        FrameConsumerResultCallback output = new FrameConsumerResultCallback();
        output.addConsumer(OutputFrame.OutputType.STDOUT, this::write);
        output.addConsumer(OutputFrame.OutputType.STDERR, this::write);
        getDockerClient()
                .logContainerCmd(getContainerId())
                .withFollowStream(true)
                .withSince(Math.toIntExact(now.getEpochSecond()))
                .withStdOut(true)
                .withStdErr(true)
                .exec(output);
        readiness.waitUntilReady(this);
    }

    /** Replaces the command of the library, which always starts in development mode. */
    @Override
    protected void configure() {
        super.configure();
        setExposedPorts(List.of());
        setCommand(command.toArray(String[]::new));
    }

    private void copy(Path file, String folder) {
        withCopyFileToContainer(MountableFile.forHostPath(file, READABLE), HOME + folder + file.getFileName());
    }

    private synchronized void write(OutputFrame frame) {
        byte[] bytes = frame.getBytes();
        if (bytes != null) {
            try {
                Files.write(log, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write " + log, e);
            }
        }
    }
}
