package dev.userpools.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a server's management port whether it is ready. */
final class Readiness {

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(REQUEST_TIMEOUT).build();
    private final HttpRequest request;

    Readiness(URI managementUrl) {
        request = HttpRequest.newBuilder(URI.create(managementUrl + "/health/ready"))
                .timeout(REQUEST_TIMEOUT)
                .build();
    }

    boolean isReached() throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // Nobody listens yet.
            return false;
        }
    }
}
