package dev.userpools.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The realm {@link BenchRealm} as a pool, whose users are in many groups, and in which there are two more clients: one with
 * the claims of a pool, one with those of Keycloak's own mapper of groups.
 */
final class TokenRealm {

    static final int GROUPS = 100;
    static final String POOL_CLAIMS = "with-pool-claims";
    static final String KEYCLOAK_GROUPS = "with-keycloak-groups";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TokenRealm() {}

    /** Writes the realm as a file to import. */
    static Path file(int users) {
        Path bench = BenchRealm.file(true, users);
        Path file = bench.resolveSibling("tokens.json");
        try {
            ObjectNode realm = (ObjectNode) MAPPER.readTree(bench.toFile());
            List<String> names =
                    IntStream.range(0, GROUPS).mapToObj(i -> "group-" + i).toList();
            realm.set(
                    "groups",
                    MAPPER.valueToTree(names.stream().map(TokenRealm::group).toList()));
            realm.get("users")
                    .forEach(user -> ((ObjectNode) user)
                            .set(
                                    "groups",
                                    MAPPER.valueToTree(names.stream()
                                            .map(name -> "/" + name)
                                            .toList())));
            ArrayNode clients = (ArrayNode) realm.get("clients");
            clients.add(client(POOL_CLAIMS, "user-pool-claims", Map.of()));
            clients.add(client(
                    KEYCLOAK_GROUPS,
                    "oidc-group-membership-mapper",
                    Map.of("claim.name", "groups", "full.path", "false")));
            MAPPER.writeValue(file.toFile(), realm);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the realm with groups", e);
        }
    }

    private static Map<String, Object> group(String name) {
        String number = name.substring(name.indexOf('-') + 1);
        return Map.of("name", name, "attributes", Map.of("precedence", List.of(number)));
    }

    private static ObjectNode client(String id, String mapper, Map<String, String> config) {
        ObjectNode settings = MAPPER.valueToTree(config);
        settings.put("access.token.claim", "true").put("id.token.claim", "true").put("userinfo.token.claim", "true");
        return MAPPER.valueToTree(Map.of(
                "clientId",
                id,
                "publicClient",
                true,
                "redirectUris",
                List.of(BenchRealm.REDIRECT),
                "defaultClientScopes",
                List.of("basic", "profile", "email"),
                "optionalClientScopes",
                List.of(),
                "protocolMappers",
                List.of(Map.of(
                        "name", mapper, "protocol", "openid-connect", "protocolMapper", mapper, "config", settings))));
    }
}
