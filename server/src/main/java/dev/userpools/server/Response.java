package dev.userpools.server;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer of the inbox.
 *
 * @param status HTTP status
 * @param headers headers without {@code Content-Length}
 * @param body the body as text, empty for none
 */
record Response(int status, Map<String, String> headers, String body) {

    static Response of(int status, String type, String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", type);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cache-Control", "no-cache");
        return new Response(status, headers, body);
    }

    static Response html(String body, String contentSecurityPolicy) {
        return of(200, "text/html; charset=utf-8", body).with("Content-Security-Policy", contentSecurityPolicy);
    }

    Response with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Response(status, all, body);
    }
}
