package dev.userpools.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The little of Keycloak's admin REST interface that the demo needs. */
final class AdminClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client;
    private final URI keycloak;
    private final String token;

    private AdminClient(HttpClient client, URI keycloak, String token) {
        this.client = client;
        this.keycloak = keycloak;
        this.token = token;
    }

    /**
     * Signs in as the first administrator.
     *
     * @throws IOException if that does not work, as after a change of the password
     */
    static AdminClient signIn(URI keycloak) throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        String form = "grant_type=password&client_id=admin-cli&username=%s&password=%s"
                .formatted(KeycloakServer.ADMIN, KeycloakServer.ADMIN);
        HttpRequest request = request(keycloak, "/realms/master/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        String token =
                MAPPER.readTree(send(client, request)).path("access_token").asText();
        return new AdminClient(client, keycloak, token);
    }

    JsonNode get(String path) throws IOException {
        return MAPPER.readTree(send(client, authorized(path).GET().build()));
    }

    void put(String path, JsonNode body) throws IOException {
        write("PUT", path, body);
    }

    void post(String path, JsonNode body) throws IOException {
        write("POST", path, body);
    }

    private void write(String method, String path, JsonNode body) throws IOException {
        send(
                client,
                authorized(path)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body.toString()))
                        .build());
    }

    private HttpRequest.Builder authorized(String path) {
        return request(keycloak, path).header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.Builder request(URI keycloak, String path) {
        return HttpRequest.newBuilder(URI.create(keycloak + path)).timeout(TIMEOUT);
    }

    private static String send(HttpClient client, HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IOException(
                        request.method() + " " + request.uri().getPath() + " was answered " + response.statusCode());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
