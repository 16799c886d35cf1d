package dev.userpools.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.userpools.server.ProjectLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The realm of all benchmarks: Keycloak's defaults, one public client, and users with permanent passwords, hashed by
 * Keycloak at the import as it hashes by default.
 */
final class BenchRealm {

    static final String NAME = "bench";
    static final String CLIENT = "bench-app";
    static final String REDIRECT = "http://localhost:7777/callback";
    static final String PASSWORD = "Bench-passw0rd";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private BenchRealm() {}

    /** The name of a user, counted from 0. */
    static String user(int number) {
        return "user-" + number;
    }

    /**
     * Writes the realm as a file to import.
     *
     * @param pool whether the realm is a user pool, which needs the JARs
     * @param users how many users it has
     */
    static Path file(boolean pool, int users) {
        Path folder = ProjectLayout.current().root().resolve("bench/target/realms");
        Path file = folder.resolve((pool ? "pool-" : "stock-") + users + ".json");
        try {
            Files.createDirectories(folder);
            MAPPER.writeValue(file.toFile(), json(pool, users));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the realm of the benchmarks", e);
        }
    }

    private static Map<String, Object> json(boolean pool, int users) {
        Map<String, Object> realm = new LinkedHashMap<>();
        realm.put("realm", NAME);
        realm.put("enabled", true);
        // As in the shipped realms; the removal of accounts is timed by them.
        realm.put("adminEventsEnabled", true);
        realm.put("clients", List.of(client()));
        realm.put(
                "users",
                IntStream.range(0, users).mapToObj(BenchRealm::userJson).toList());
        if (pool) {
            realm.put(
                    "components",
                    Map.of(
                            "org.keycloak.storage.UserStorageProvider",
                            List.of(Map.of("name", "User pool", "providerId", "user-pool"))));
        }
        return realm;
    }

    private static Map<String, Object> client() {
        return Map.of(
                "clientId", CLIENT,
                "publicClient", true,
                "standardFlowEnabled", true,
                "directAccessGrantsEnabled", true,
                "redirectUris", List.of(REDIRECT));
    }

    private static Map<String, Object> userJson(int number) {
        return Map.of(
                "username",
                user(number),
                "email",
                user(number) + "@example.com",
                "emailVerified",
                true,
                "firstName",
                "Test",
                "lastName",
                "User",
                "enabled",
                true,
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)));
    }
}
