package dev.userpools.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;

/** Name and password for tokens, in one request. */
final class DirectGrantSignIn implements SignIn {

    private static final String NO_COOKIES = "";

    private final Http http;

    DirectGrantSignIn(URI server) {
        http = new Http(server);
    }

    @Override
    public void as(String username) throws IOException, InterruptedException {
        Http.expect(200, post(username));
    }

    /** Tries a name that is nobody's. */
    void inVain(String username) throws IOException, InterruptedException {
        Http.expect(400, post(username));
    }

    private HttpResponse<String> post(String username) throws IOException, InterruptedException {
        Map<String, String> grant = Map.of(
                "grant_type",
                "password",
                "client_id",
                BenchRealm.CLIENT,
                "username",
                username,
                "password",
                BenchRealm.PASSWORD);
        return http.post("token", NO_COOKIES, grant);
    }
}
