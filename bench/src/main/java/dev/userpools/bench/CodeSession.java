package dev.userpools.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser at the page that asks a user for the code of his e-mail address. */
final class CodeSession {

    private static final Pattern ACTION =
            Pattern.compile("<form[^>]*\\bid=\"user-pool-confirm-form\"[^>]*\\baction=\"([^\"]*)\"");

    private final Http http;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String action;

    private CodeSession(Http http) {
        this.http = http;
    }

    /** Signs a user in as far as that page, which sends him a code. */
    static CodeSession open(Http http, String username) throws IOException, InterruptedException {
        CodeSession session = new CodeSession(http);
        HttpResponse<String> signIn = session.keep(http.get("auth", FormSignIn.AUTHORIZATION));
        HttpResponse<String> answer = session.keep(http.post(
                FormSignIn.action(signIn.body()),
                session.cookies(),
                Map.of("username", username, "password", BenchRealm.PASSWORD)));
        String next = Http.expect(302, answer).headers().firstValue("Location").orElseThrow();
        session.read(session.keep(http.open(next, session.cookies())));
        return session;
    }

    /** Asks for another code. */
    void resend() throws IOException, InterruptedException {
        post("resend", "true", "We have sent another message");
    }

    /** Types a code that is none of his. */
    void typeWrongCode() throws IOException, InterruptedException {
        post("code", "000000", "Invalid verification code provided");
    }

    /** Types what is no code, so that the page alone is to be made. */
    void typeNoCode() throws IOException, InterruptedException {
        post("code", "none", "A verification code has six digits");
    }

    private void post(String field, String value, String expected) throws IOException, InterruptedException {
        String page = read(keep(http.post(action, cookies(), Map.of(field, value))));
        if (!page.contains(expected)) {
            throw new IllegalStateException("The page does not say \"" + expected + "\": " + page);
        }
    }

    private String read(HttpResponse<String> response) {
        String page = Http.expect(200, response).body();
        Matcher form = ACTION.matcher(page);
        if (!form.find()) {
            throw new IllegalStateException("The page does not ask for a code: " + page);
        }
        action = form.group(1).replace("&amp;", "&");
        return page;
    }

    private HttpResponse<String> keep(HttpResponse<String> response) {
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return response;
    }

    private String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
