package dev.userpools.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.userpools.server.Inbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The realm {@link AliasRealm}, whose users verify their e-mail address by a code that an inbox takes. Keycloak's detection
 * of guesses is off, as every user guesses.
 */
final class CodeRealm {

    static final String ACTION = "user-pool-verify-email";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CodeRealm() {}

    /** Writes the realm as a file to import. */
    static Path file(Inbox inbox) {
        Path aliases = AliasRealm.file();
        Path file = aliases.resolveSibling("codes.json");
        try {
            ObjectNode realm = (ObjectNode) MAPPER.readTree(aliases.toFile());
            realm.put("bruteForceProtected", false);
            realm.set(
                    "smtpServer",
                    MAPPER.valueToTree(Map.of(
                            "host",
                            "localhost",
                            "port",
                            String.valueOf(inbox.smtpPort()),
                            "from",
                            "no-reply@workforce.example")));
            realm.set(
                    "requiredActions",
                    MAPPER.valueToTree(List.of(Map.of(
                            "alias", ACTION, "providerId", ACTION, "name", "Verify Email by Code", "enabled", true))));
            MAPPER.writeValue(file.toFile(), realm);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the realm with codes", e);
        }
    }
}
