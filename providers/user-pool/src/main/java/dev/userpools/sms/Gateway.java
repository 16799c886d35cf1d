package dev.userpools.sms;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings of the {@code http} sender.
 *
 * @param url where to send the request
 * @param method POST or PUT
 * @param format how values are written into the body
 * @param bodyTemplate the body, with {@code {to}} and {@code {message}}
 * @param headers further request headers
 * @param connectTimeoutMillis how long to wait for a connection, in milliseconds
 * @param timeoutMillis how long to wait for the answer, in milliseconds
 */
record Gateway(
        String url,
        String method,
        BodyFormat format,
        String bodyTemplate,
        Map<String, String> headers,
        int connectTimeoutMillis,
        int timeoutMillis) {

    private static final String HEADER_PREFIX = "header.";
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(to|message)}");
    private static final String DEFAULT_BODY = "{\"to\":\"{to}\",\"message\":\"{message}\"}";

    Gateway {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /**
     * Reads and checks the settings.
     *
     * @throws IllegalArgumentException with a sentence for administrators: what is wrong and what is accepted
     */
    static Gateway parse(Map<String, String> config) {
        SenderConfig values = SenderConfig.of(
                "http",
                config,
                key -> key.startsWith(HEADER_PREFIX) || Key.NAMES.contains(key),
                String.join(", ", Key.NAMES) + " or header.NAME");
        Map<String, String> headers = new LinkedHashMap<>();
        config.forEach((key, value) -> {
            if (key.startsWith(HEADER_PREFIX)) {
                headers.put(headerName(key), headerValue(key, value));
            }
        });
        String contentType = values.text(Key.CONTENT_TYPE).orElse(BodyFormat.JSON.contentType());
        Gateway gateway = new Gateway(
                url(values.text(Key.URL).orElse("")),
                method(values.text(Key.METHOD).orElse("POST")),
                BodyFormat.of(contentType)
                        .orElseThrow(() -> SenderConfig.refused(Key.CONTENT_TYPE, contentType, BodyFormat.ACCEPTED)),
                values.text(Key.BODY).orElse(DEFAULT_BODY),
                headers,
                values.millis(Key.CONNECT_TIMEOUT, 5_000),
                values.millis(Key.TIMEOUT, 10_000));
        gateway.checkBody();
        return gateway;
    }

    /** The body for one message. */
    String body(SmsMessage message) {
        // One pass, so that a message that contains "{to}" is not replaced a second time.
        return PLACEHOLDER
                .matcher(bodyTemplate)
                .replaceAll(found -> Matcher.quoteReplacement(
                        format.escape(found.group(1).equals("to") ? message.phoneNumber() : message.text())));
    }

    private void checkBody() {
        boolean complete = bodyTemplate.contains("{to}") && bodyTemplate.contains("{message}");
        if (!complete || !format.isWellFormed(body(new SmsMessage("+1", "\"")))) {
            throw SenderConfig.refused(
                    Key.BODY, SenderConfig.UNSAID, "an " + format.contentType() + " body with {to} and {message}");
        }
    }

    private static String url(String url) {
        try {
            URI uri = new URI(url);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                return url;
            }
        } catch (URISyntaxException malformed) {
            // Falls through to the one answer for every address that is none.
        }
        throw SenderConfig.refused(Key.URL, SenderConfig.shownUrl(url), "an http or https address without a user name");
    }

    private static String method(String method) {
        if (!method.equals("POST") && !method.equals("PUT")) {
            throw SenderConfig.refused(Key.METHOD, method, "POST or PUT");
        }
        return method;
    }

    private static String headerName(String key) {
        String name = key.substring(HEADER_PREFIX.length());
        if (!HEADER_NAME.matcher(name).matches()) {
            throw SenderConfig.refused(key, name, "header.NAME with the name of an HTTP header");
        }
        return name;
    }

    private static String headerValue(String key, String value) {
        if (value.chars().anyMatch(character -> character < ' ' || character > '~')) {
            throw SenderConfig.refused(key, SenderConfig.UNSAID, "one line of printable ASCII characters");
        }
        return value;
    }

    /** The keys of {@code smsSenderConfig} the http sender knows. */
    private static final class Key {
        static final String URL = "url";
        static final String METHOD = "method";
        static final String CONTENT_TYPE = "contentType";
        static final String BODY = "body";
        static final String CONNECT_TIMEOUT = "connectTimeoutMillis";
        static final String TIMEOUT = "timeoutMillis";
        static final List<String> NAMES = List.of(URL, METHOD, CONTENT_TYPE, BODY, CONNECT_TIMEOUT, TIMEOUT);
    }
}
