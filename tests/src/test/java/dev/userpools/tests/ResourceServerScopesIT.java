package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.Claims;
import dev.userpools.tests.fixture.CognitoDomain;
import dev.userpools.tests.fixture.Json;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.TestClient;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a client may ask for: the scopes of resource servers, and Cognito's own. Paths: client credentials and direct grant, at
 * the address of a Cognito domain.
 */
final class ResourceServerScopesIT {

    private static final String PASSWORD = "My-own-passw0rd";
    private static final String READ = "https://orders.example/read";
    private static final String OWN_ACCOUNT = "aws.cognito.signin.user.admin";

    private static final TestServer SERVER = TestServer.shared();
    private static final TestRealm REALM = SERVER.newRealmLike("workforce").withoutLockOuts();
    private static final String NAME = TestRealm.newName();

    @BeforeAll
    static void createUser() {
        REALM.create(NewUser.named(NAME).withPermanentPassword(PASSWORD));
        TestClient.create(REALM, "restricted", List.of("basic", "user-pool"));
    }

    @AfterAll
    static void removeRealm() {
        REALM.delete();
    }

    @Test
    void aServiceIsGivenTheScopeItAsksForAndNoOther() {
        JsonNode token = accessToken(service(READ));

        assertThat(scopes(token)).containsExactly(READ);
        assertThat(token.get("token_use").asText()).isEqualTo("access");
        assertThat(token.get("client_id").asText()).isEqualTo("demo-service");
        assertThat(token.has("cognito:groups")).isFalse();
        assertThat(token.has("username")).isFalse();
    }

    @Test
    void aServiceThatAsksForNoneHasNone() {
        assertThat(scopes(accessToken(service("")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OWN_ACCOUNT,
                "https://orders.example/delete",
                "https://orders.example/*",
                "https://orders.example/READ",
                "https://elsewhere.example/read"
            })
    void whatItMayNotHaveIsRefused(String scope) {
        assertThat(service(scope).expect(400).json().get("error").asText()).isEqualTo("invalid_scope");
    }

    @Test
    void aUsersApplicationMayNotHaveAServicesScope() {
        assertThat(user("demo-app", READ).expect(400).json().get("error").asText())
                .isEqualTo("invalid_scope");
    }

    @Test
    void theScopeForTheOwnAccountIsForClientsThatHaveIt() {
        assertThat(scopes(accessToken(user("demo-app", OWN_ACCOUNT)))).contains(OWN_ACCOUNT);
        assertThat(scopes(accessToken(user("demo-app", "openid")))).doesNotContain(OWN_ACCOUNT);
        assertThat(user("restricted", OWN_ACCOUNT)
                        .expect(400)
                        .json()
                        .get("error")
                        .asText())
                .isEqualTo("invalid_scope");
    }

    private static Answer service(String scope) {
        Map<String, String> grant = new HashMap<>(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                "demo-service",
                "client_secret",
                TestClient.shippedSecret(REALM, "demo-service")));
        if (!scope.isEmpty()) {
            grant.put("scope", scope);
        }
        return CognitoDomain.of(REALM).token(grant);
    }

    private static Answer user(String client, String scope) {
        return CognitoDomain.of(REALM)
                .token(Map.of(
                        "grant_type", "password",
                        "client_id", client,
                        "client_secret", Claims.SECRET,
                        "username", NAME,
                        "password", PASSWORD,
                        "scope", scope));
    }

    private static JsonNode accessToken(Answer answer) {
        return Json.claims(answer.expect(200).json().get("access_token").asText());
    }

    private static List<String> scopes(JsonNode token) {
        return Arrays.stream(token.path("scope").asText().split(" "))
                .filter(scope -> !scope.isEmpty())
                .toList();
    }
}
