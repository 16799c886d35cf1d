package dev.userpools.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A Keycloak from its distribution, installed as an operator would: the provider JARs in {@code providers/},
 * {@code kc.sh build} once, then {@code kc.sh start --optimized}. Linux and macOS.
 *
 * <p>It listens on the loopback interface unless the option {@code http-host} says otherwise. When this JVM exits, it
 * is stopped in order; when this JVM is killed, {@code guard.sh} ends it.
 */
final class DistributionServer implements KeycloakServer {

    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(200);

    private final ServerSettings settings;
    private final Instance instance;
    private final int httpPort;
    private final int managementPort;
    private volatile Optional<GuardedProcess> process = Optional.empty();

    private DistributionServer(ServerSettings settings, Instance instance) {
        this.settings = settings;
        this.instance = instance;
        httpPort = Ports.chosen(settings.httpPort());
        managementPort = Ports.chosen(settings.managementPort());
    }

    static DistributionServer start(ServerSettings settings, Progress progress) {
        Path target = ProjectLayout.current().target();
        Instance instance = Instance.open(settings, target.resolve("instances"));
        try {
            instance.clear();
            new Installations(target.resolve("installations"), Clock.systemUTC())
                    .copyTo(instance.home(), settings, progress);
            instance.addRealms(settings.realms());
            progress.begins("Starting Keycloak " + settings.version());
            DistributionServer server = new DistributionServer(settings, instance);
            server.launch();
            return server;
        } catch (IOException e) {
            instance.release();
            throw new UncheckedIOException("Cannot prepare " + instance.home(), e);
        } catch (RuntimeException e) {
            // The folder stays, for the sake of the log in it.
            instance.release();
            throw e;
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
        return instance.log();
    }

    @Override
    public Optional<Path> home() {
        return Optional.of(instance.home());
    }

    @Override
    public boolean isRunning() {
        return process.filter(GuardedProcess::isAlive).isPresent();
    }

    /** Completes when the process that runs now has ended, in whatever way. */
    CompletableFuture<Void> onExit() {
        return process.map(GuardedProcess::onExit).orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    @Override
    public void kill() {
        process.ifPresent(GuardedProcess::kill);
    }

    @Override
    public void stop() {
        process.ifPresent(GuardedProcess::end);
    }

    @Override
    public void restart() {
        stop();
        launch();
    }

    @Override
    public void close() {
        stop();
        instance.close();
    }

    private void launch() {
        requireFree(httpPort);
        requireFree(managementPort);
        List<String> command = new ArrayList<>(
                List.of("sh", instance.home().resolve("bin/kc.sh").toString(), "start", "--optimized"));
        command.addAll(StartOptions.of(settings, httpPort, managementPort));
        GuardedProcess launched = GuardedProcess.startKeycloak(
                command, instance.folder(), instance.log(), Environment.java(settings), environment -> {
                    Environment.withoutKeycloak(environment);
                    Environment.addTo(environment, settings);
                });
        process = Optional.of(launched);
        failureOf(launched).ifPresent(failure -> {
            launched.end();
            throw ServerStartException.withLog(failure, instance.log());
        });
    }

    private Optional<String> failureOf(GuardedProcess launched) {
        Readiness readiness = new Readiness(managementUrl());
        long start = System.nanoTime();
        try {
            while (System.nanoTime() - start < settings.startTimeout().toNanos()) {
                if (launched.waitFor(BETWEEN_CHECKS)) {
                    return Optional.of("Keycloak ended while it started, with exit code " + launched.exitCode() + ".");
                }
                if (readiness.isReached()) {
                    return Optional.empty();
                }
            }
            return Optional.of(
                    "Keycloak was not ready after " + settings.startTimeout().toSeconds() + " s.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("The start of Keycloak was interrupted.");
        }
    }

    // Else whoever holds the management port might answer our readiness check.
    private static void requireFree(int port) {
        if (!Ports.isFree(port)) {
            throw new ServerStartException("Port " + port + " is in use by another process.");
        }
    }
}
