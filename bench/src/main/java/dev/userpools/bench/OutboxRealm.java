package dev.userpools.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/** The benchmarks' realm with a mail server. */
final class OutboxRealm {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private OutboxRealm() {}

    /** Writes the realm as a file to import. */
    static Path file(int users, int smtpPort) {
        Path bench = BenchRealm.file(true, users);
        Path file = bench.resolveSibling("outbox.json");
        try {
            ObjectNode realm = (ObjectNode) MAPPER.readTree(bench.toFile());
            realm.putObject("smtpServer")
                    .put("host", "localhost")
                    .put("port", String.valueOf(smtpPort))
                    .put("from", "no-reply@example.com")
                    .put("timeout", String.valueOf(PATIENCE.toMillis()));
            MAPPER.writeValue(file.toFile(), realm);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the realm with a mail server", e);
        }
    }
}
