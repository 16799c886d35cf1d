package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.userpools.tests.fixture.Claims;
import dev.userpools.tests.fixture.Json;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.TestClient;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which client sees which attribute: Cognito's lists of readable attributes as client scopes. Paths: ID token, access
 * token, userinfo, introspection, of a direct grant.
 */
final class ScopedClaimsIT {

    private static final String PASSWORD = "My-own-passw0rd";
    private static final String NUMBER = "+4915112345678";

    private static TestRealm realm;

    private final String name = TestRealm.newName();
    private String id;

    @BeforeAll
    static void makeClients() {
        realm = TestServer.shared().newRealmLike("customers").withoutLockOuts();
        TestClient.create(realm, "with-phone", List.of("basic", "user-pool", "profile", "email", "phone"));
        TestClient.create(realm, "without-phone", List.of("basic", "user-pool", "profile", "email"));
        TestClient.create(realm, "without-any", List.of("basic", "user-pool"));
        realm.server()
                .admin()
                .post(realm.name() + "/client-scopes", Map.of("name", "plan", "protocol", "openid-connect"))
                .expect(201);
        TestClient.create(realm, "call-centre", List.of("basic", "user-pool", "plan"));
        declare("custom.tier", Map.of("selector", Map.of("scopes", List.of("plan"))));
        declare("custom.shirt", Map.of());
    }

    @AfterAll
    static void removeRealm() {
        realm.delete();
    }

    @AfterEach
    void removeUser() {
        realm.server().admin().delete(realm.name() + "/users/" + id).expect(204);
    }

    @BeforeEach
    void createUser() {
        id = realm.create(NewUser.named(name)
                .namedByEmail()
                .withPermanentPassword(PASSWORD)
                .with("name", "Countess Lovelace")
                .with("middle_name", "King")
                .with("custom.tier", "gold")
                .with("custom.shirt", "blue")
                .with("updated_at", "1764009000")
                .with("phone_number", NUMBER)
                .with("phone_number_verified", "true"));
    }

    @Test
    void aClientWithTheScopePhoneSeesTheNumber() {
        for (JsonNode claims : all("with-phone")) {
            assertThat(claims.path("phone_number").asText())
                    .as(claims.toString())
                    .isEqualTo(NUMBER);
            assertThat(claims.path("phone_number_verified").isBoolean()).isTrue();
            assertThat(claims.path("phone_number_verified").asBoolean()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"without-phone", "without-any"})
    void aClientWithoutItNeverDoes(String client) {
        for (JsonNode claims : all(client)) {
            assertThat(claims.toString()).doesNotContain("phone_number", NUMBER);
        }
    }

    @Test
    void aClientWithTheScopeProfileSeesTheProfile() {
        for (JsonNode claims : all("without-phone")) {
            assertThat(claims.path("middle_name").asText()).isEqualTo("King");
            assertThat(claims.path("updated_at").asLong()).isEqualTo(1_764_009_000L);
        }
    }

    @Test
    void theAttributeNameWinsOverFirstAndLastName() {
        for (JsonNode claims : all("with-phone")) {
            assertThat(claims.path("name").asText()).isEqualTo("Countess Lovelace");
        }
    }

    @Test
    void aClientWithoutTheScopeProfileSeesNothingOfIt() {
        for (JsonNode claims : all("without-any")) {
            assertThat(claims.toString()).doesNotContain("Lovelace", "King", "updated_at", "@example.com");
        }
    }

    /** Cognito has custom attributes in ID tokens and at the userinfo endpoint only. */
    @Test
    void aCustomAttributeEnabledForAScopeIsForClientsWithThatScope() {
        assertThat(custom("call-centre", "custom:tier")).containsExactly("gold", "gold");
        assertThat(custom("call-centre", "custom:shirt")).containsExactly("blue", "blue");

        assertThat(custom("without-any", "custom:tier")).isEmpty();
        assertThat(custom("without-any", "custom:shirt")).containsExactly("blue", "blue");
    }

    private List<String> custom(String client, String claim) {
        return all(client).stream()
                .filter(claims -> claims.has(claim))
                .map(claims -> claims.get(claim).asText())
                .toList();
    }

    private static void declare(String attribute, Map<String, Object> others) {
        String path = realm.name() + "/users/profile";
        ObjectNode profile =
                (ObjectNode) realm.server().admin().get(path).expect(200).json();
        Map<String, Object> declared = new HashMap<>(others);
        declared.put("name", attribute);
        declared.put("permissions", Map.of("view", List.of("admin", "user"), "edit", List.of("admin")));
        profile.withArray("attributes").add(Json.read(Json.write(declared)));
        realm.server().admin().put(path, profile).expect(200);
    }

    @Test
    void theDemoApplicationSeesBoth() {
        for (JsonNode claims : Claims.ofDirectGrant(realm, "demo-app", name + "@example.com", PASSWORD)) {
            assertThat(claims.path("phone_number").asText()).isEqualTo(NUMBER);
            assertThat(claims.path("name").asText()).isEqualTo("Countess Lovelace");
        }
    }

    private List<JsonNode> all(String client) {
        return Claims.ofDirectGrant(realm, client, name + "@example.com", PASSWORD);
    }
}
