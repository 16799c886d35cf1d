package dev.userpools.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A class loader that has everything from its parent, and remembers where Jakarta Mail finds its own parts. It looks for
 * them some ten times for each mail, and each time Keycloak's class loader goes through JARs: half of what sending a mail
 * takes of the processors.
 */
final class RememberedServices extends ClassLoader {

    private static final List<String> DECLARATIONS =
            List.of("META-INF/services/jakarta.mail.", "META-INF/javamail.", "META-INF/jakarta.");

    private final Map<String, List<URL>> declarations = new ConcurrentHashMap<>();

    RememberedServices(ClassLoader parent) {
        super(parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        if (DECLARATIONS.stream().noneMatch(name::startsWith)) {
            return super.getResources(name);
        }
        try {
            return Collections.enumeration(declarations.computeIfAbsent(name, this::read));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private List<URL> read(String name) {
        List<URL> copies = new ArrayList<>();
        try {
            for (URL found : Collections.list(super.getResources(name))) {
                try (InputStream in = found.openStream()) {
                    copies.add(new URL(null, "memory:" + name, new Memory(in.readAllBytes())));
                }
            }
            return List.copyOf(copies);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Memory extends URLStreamHandler {

        private final byte[] content;

        Memory(byte[] content) {
            this.content = content;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(content);
                }
            };
        }
    }
}
