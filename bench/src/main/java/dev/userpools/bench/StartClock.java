package dev.userpools.bench;

import dev.userpools.server.KeycloakServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;

/** Times the start of a server that has stopped: from the command until its health check says that it is ready. */
final class StartClock {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final HttpClient client = HttpClient.newHttpClient();
    private final KeycloakServer server;

    StartClock(KeycloakServer server) {
        this.server = server;
    }

    /** Starts the server, stops it again, and tells how long the start took. */
    double seconds() {
        long start = System.nanoTime();
        // The server's own look is less frequent than the figure needs.
        CompletableFuture<Long> ready = CompletableFuture.supplyAsync(this::awaitReady);
        server.restart();
        long end = ready.join();
        server.stop();
        return (end - start) / 1e9;
    }

    private long awaitReady() {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .atMost(PATIENCE)
                .until(this::isReady);
        return System.nanoTime();
    }

    private boolean isReady() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.managementUrl() + "/health/ready"))
                .timeout(PATIENCE)
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // Nobody listens yet.
            return false;
        }
    }
}
