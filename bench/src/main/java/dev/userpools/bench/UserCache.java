package dev.userpools.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.userpools.server.KeycloakServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Keycloak's cache of the users of the benchmarks' realm. */
final class UserCache {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;

    UserCache(URI server) {
        this.server = server;
    }

    /** Empties it, so that the next sign-in of every user reads him from the database. */
    void clear() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server + "/admin/realms/" + BenchRealm.NAME + "/clear-user-cache"))
                .header("Authorization", "Bearer " + token())
                .POST(BodyPublishers.noBody())
                .build();
        Http.expect(204, client.send(request, BodyHandlers.ofString()));
    }

    private String token() throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=admin-cli&username=%s&password=%s"
                .formatted(KeycloakServer.ADMIN, KeycloakServer.ADMIN);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = Http.expect(200, client.send(request, BodyHandlers.ofString()));
        return MAPPER.readTree(answer.body()).path("access_token").asText();
    }
}
