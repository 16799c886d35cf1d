package dev.userpools.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser that has never been there: it opens the sign-in page, posts the form, and ends with a code. */
final class FormSignIn implements SignIn {

    private static final Pattern ACTION =
            Pattern.compile("<form[^>]*\\baction=\"([^\"]*/login-actions/authenticate[^\"]*)\"");
    /** The query of the authorization request. */
    static final Map<String, String> AUTHORIZATION = Map.of(
            "client_id",
            BenchRealm.CLIENT,
            "response_type",
            "code",
            "scope",
            "openid",
            "redirect_uri",
            BenchRealm.REDIRECT);

    private final Http http;

    FormSignIn(URI server) {
        http = new Http(server);
    }

    @Override
    public void as(String username) throws IOException, InterruptedException {
        HttpResponse<String> page = Http.expect(200, http.get("auth", AUTHORIZATION));
        Map<String, String> form = Map.of("username", username, "password", BenchRealm.PASSWORD);
        HttpResponse<String> answer = Http.expect(302, http.post(action(page.body()), cookies(page), form));
        String target = answer.headers().firstValue("Location").orElse("nowhere");
        if (!target.startsWith(BenchRealm.REDIRECT) || !target.contains("code=")) {
            throw new IllegalStateException("The form leads to " + target + " and not to a code");
        }
    }

    /** Where the form of a sign-in page goes. */
    static String action(String page) {
        Matcher form = ACTION.matcher(page);
        if (!form.find()) {
            throw new IllegalStateException("There is no sign-in form on the page: " + page);
        }
        return form.group(1).replace("&amp;", "&");
    }

    /** What a browser sends back. */
    static String cookies(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }
}
