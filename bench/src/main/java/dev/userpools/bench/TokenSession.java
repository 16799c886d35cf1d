package dev.userpools.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser in which a user is signed in, and the application that sends it for codes. */
final class TokenSession {

    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Http http;
    private final String client;
    private final Map<String, String> authorization;
    private final String cookies;
    private final Queue<String> codes = new ArrayDeque<>();
    private String refreshToken;

    /** Signs in. */
    TokenSession(URI server, String client, String username) throws IOException, InterruptedException {
        this.http = new Http(server);
        this.client = client;
        this.authorization = new HashMap<>(FormSignIn.AUTHORIZATION);
        authorization.put("client_id", client);
        HttpResponse<String> page = Http.expect(200, http.get("auth", authorization));
        HttpResponse<String> signedIn = Http.expect(
                302,
                http.post(
                        FormSignIn.action(page.body()),
                        FormSignIn.cookies(page),
                        Map.of("username", username, "password", BenchRealm.PASSWORD)));
        this.cookies = FormSignIn.cookies(signedIn);
        this.refreshToken = exchange(code(signedIn)).get("refresh_token").asText();
    }

    /** Gets another code, without a password, and keeps it. */
    void fetchCode() throws IOException, InterruptedException {
        codes.add(code());
    }

    /** Exchanges the oldest code kept for tokens. */
    void exchangeCode() throws IOException, InterruptedException {
        exchange(codes.remove());
    }

    private String code() throws IOException, InterruptedException {
        Map<String, String> query = new HashMap<>(authorization);
        return code(Http.expect(302, http.get("auth", query, cookies)));
    }

    private static String code(HttpResponse<String> redirect) {
        String target = redirect.headers().firstValue("Location").orElse("nowhere");
        Matcher code = CODE.matcher(target);
        if (!code.find()) {
            throw new IllegalStateException("No code, but " + target);
        }
        return code.group(1);
    }

    private JsonNode exchange(String code) throws IOException, InterruptedException {
        return token(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                client,
                "redirect_uri",
                BenchRealm.REDIRECT,
                "code",
                code));
    }

    /** Gets tokens for the refresh token. */
    void refresh() throws IOException, InterruptedException {
        refreshToken = token(Map.of("grant_type", "refresh_token", "client_id", client, "refresh_token", refreshToken))
                .get("refresh_token")
                .asText();
    }

    private JsonNode token(Map<String, String> grant) throws IOException, InterruptedException {
        return MAPPER.readTree(Http.expect(200, http.post("token", "", grant)).body());
    }

    /** How many groups the claim of an access token for a code names. */
    int groups(String claim) throws IOException, InterruptedException {
        String token = exchange(code()).get("access_token").asText();
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        return MAPPER.readTree(claims).path(claim).size();
    }
}
