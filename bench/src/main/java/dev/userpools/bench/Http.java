package dev.userpools.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Requests to the benchmarks' realm of one server, without cookies or redirects of their own accord. */
final class Http {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI protocol;

    Http(URI server) {
        protocol = URI.create(server + "/realms/" + BenchRealm.NAME + "/protocol/openid-connect/");
    }

    /** Gets a page of the OpenID Connect protocol, such as {@code auth}. */
    HttpResponse<String> get(String name, Map<String, String> query) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(protocol.resolve(name + "?" + encoded(query))));
    }

    /** The same with cookies. */
    HttpResponse<String> get(String name, Map<String, String> query, String cookies)
            throws IOException, InterruptedException {
        return open(name + "?" + encoded(query), cookies);
    }

    /** Opens an address in full, with cookies. */
    HttpResponse<String> open(String address, String cookies) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(protocol.resolve(address)).header("Cookie", cookies));
    }

    /** Posts a form to a part of the OpenID Connect protocol, or to an address in full, with cookies or none. */
    HttpResponse<String> post(String target, String cookies, Map<String, String> form)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(protocol.resolve(target))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        return send(request);
    }

    /** The response itself, where its status is as expected. */
    static HttpResponse<String> expect(int status, HttpResponse<String> response) {
        if (response.statusCode() != status) {
            throw new IllegalStateException("Expected status %d, not %d, from %s: %s"
                    .formatted(status, response.statusCode(), response.uri().getPath(), response.body()));
        }
        return response;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
