package dev.userpools.server;

import java.net.URI;
import java.util.Optional;

/**
 * What a client of the inbox asks.
 *
 * @param method HTTP method
 * @param uri path and query
 * @param knownVersion the value of {@code If-None-Match}
 * @param body the body as text
 */
record Request(String method, URI uri, Optional<String> knownVersion, String body) {

    String path() {
        return uri.getPath();
    }
}
