package dev.userpools.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.userpools.server.ProjectLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The shipped realm {@code workforce}, in which users sign in by user name, e-mail address, phone number and preferred
 * user name, under the name of the benchmarks' realm, with its client and one user.
 */
final class AliasRealm {

    private static final String SHIPPED = "workforce";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private AliasRealm() {}

    /** Writes the realm as a file to import. */
    static Path file() {
        Path bench = BenchRealm.file(true, 1);
        Path file = bench.resolveSibling("aliases.json");
        try {
            ObjectNode realm = (ObjectNode)
                    MAPPER.readTree(ProjectLayout.current().realm(SHIPPED).toFile());
            JsonNode ours = MAPPER.readTree(bench.toFile());
            realm.put("realm", BenchRealm.NAME);
            ((ArrayNode) realm.get("clients")).addAll((ArrayNode) ours.get("clients"));
            realm.set("users", ours.get("users"));
            MAPPER.writeValue(file.toFile(), realm);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the realm with aliases", e);
        }
    }
}
