package dev.userpools.server;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs everything in the foreground until Ctrl-C: a Keycloak with the providers and both realms, and the inbox. Started
 * by {@code mvn -Pdemo}. What cannot run is one line on standard error and exit code 1.
 */
public final class Demo {

    private static final List<String> REALMS = List.of("workforce", "customers");
    private static final long STOP_SECONDS = 60;

    private final ProjectLayout layout;
    private final DemoPorts ports;
    private final PrintStream out;
    private final CountDownLatch startTried = new CountDownLatch(1);
    private volatile boolean stopping;
    private volatile Optional<DistributionServer> server = Optional.empty();

    private Demo(ProjectLayout layout, DemoPorts ports, PrintStream out) {
        this.layout = layout;
        this.ports = ports;
        this.out = out;
    }

    /** Takes its settings from the system properties {@code keycloak.port} and so on, none from the arguments. */
    public static void main(String[] arguments) {
        try {
            DemoPorts ports = DemoPorts.from(System::getProperty);
            ports.requireFree();
            new Demo(ProjectLayout.current(), ports, System.out).run();
        } catch (DemoProblem
                | ServerStartException
                | IllegalArgumentException
                | IllegalStateException
                | UncheckedIOException e) {
            System.err.println(e.getMessage());
            // Inside Maven's JVM: an exception would be reported as a defect of the build.
            System.exit(1);
        }
    }

    private void run() {
        try (Inbox inbox = Inbox.start("127.0.0.1", ports.of(DemoPort.SMTP), ports.of(DemoPort.INBOX))) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(inbox), "stop-demo"));
            DistributionServer started = start(inbox);
            out.println(DemoWelcome.text(started, inbox.url(), layout.root()));
            started.onExit().join();
            if (!stopping) {
                throw ServerStartException.withLog("Keycloak has ended by itself.", started.logFile());
            }
        } catch (ServerStartException e) {
            if (!stopping) {
                stopping = true;
                throw e;
            }
        }
    }

    private DistributionServer start(Inbox inbox) {
        Path folder = layout.target().resolve("demo");
        try (DemoProgress progress = new DemoProgress(out)) {
            DistributionServer started = DistributionServer.start(settings(inbox, folder), progress);
            server = Optional.of(started);
            pointRealms(started, inbox, folder);
            offerSamples(started, inbox);
            return started;
        } finally {
            startTried.countDown();
        }
    }

    private void pointRealms(DistributionServer started, Inbox inbox, Path folder) {
        try {
            new DemoRealms(started.url(), folder, REALMS).follow(inbox.address());
        } catch (IOException e) {
            // Such as when the administrator's password is not the first one any more.
            out.println("\nThe realms may still send to the inbox's earlier ports: " + e.getMessage());
        }
    }

    private void offerSamples(DistributionServer started, Inbox inbox) {
        try {
            inbox.offerSamples(started.url(), REALMS);
        } catch (IOException e) {
            out.println("\nThe inbox cannot show samples of all messages: " + e.getMessage());
        }
    }

    private ServerSettings settings(Inbox inbox, Path folder) {
        ServerSettingsBuilder builder = ServerSettings.builder()
                .providers(layout.providers())
                .httpPort(ports.of(DemoPort.KEYCLOAK))
                .managementPort(ports.of(DemoPort.MANAGEMENT))
                .inbox(inbox.address())
                .folder(folder);
        REALMS.forEach(realm -> builder.realm(layout.realm(realm)));
        return builder.build();
    }

    // Keycloak's own hook may be at work on the same; both ways lead to the same end.
    private void stop(Inbox inbox) {
        if (stopping) {
            return;
        }
        stopping = true;
        out.println("\nStopping Keycloak and the inbox ...");
        try {
            if (!startTried.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        server.ifPresent(DistributionServer::close);
        inbox.close();
        out.println("Stopped. Nothing is left running; the data are kept in server/target/demo.");
    }
}
