package dev.userpools.bench;

import java.io.IOException;
import java.net.URI;
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
        Map<String, String> grant = Map.of(
                "grant_type",
                "password",
                "client_id",
                BenchRealm.CLIENT,
                "username",
                username,
                "password",
                BenchRealm.PASSWORD);
        Http.expect(200, http.post("token", NO_COOKIES, grant));
    }
}
