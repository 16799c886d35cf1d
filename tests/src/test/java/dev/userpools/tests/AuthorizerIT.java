package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import dev.userpools.server.ProjectLayout;
import dev.userpools.tests.example.AdminAuthorizer;
import dev.userpools.tests.fixture.Administrator;
import dev.userpools.tests.fixture.Claims;
import dev.userpools.tests.fixture.ForgedToken;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.NodeAuthorizer;
import dev.userpools.tests.fixture.TestClient;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of docs/authorizer.md at tokens of the real server: an API for the members of {@code admins} alone. */
final class AuthorizerIT {

    private static final String PASSWORD = "My-own-passw0rd";

    private static final TestServer SERVER = TestServer.shared();
    private static final TestRealm REALM = SERVER.newRealmLike("workforce");
    private static final NodeAuthorizer NODE = NodeAuthorizer.install();
    private static final String ADMIN = TestRealm.newName();
    private static final String MEMBER = TestRealm.newName();

    @BeforeAll
    static void createUsers() {
        createIn(REALM, ADMIN, "admins");
        createIn(REALM, MEMBER, "members");
        TestClient.create(REALM, "other-app", List.of("basic", "user-pool"));
    }

    @AfterAll
    static void removeRealm() {
        REALM.delete();
    }

    @AfterEach
    void resetTime() {
        SERVER.moveTime(Duration.ZERO);
    }

    private static void createIn(TestRealm realm, String name, String group) {
        String id = realm.create(NewUser.named(name).withPermanentPassword(PASSWORD));
        String groupId = realm.server()
                .admin()
                .get(realm.name() + "/groups?exact=true&search=" + group)
                .json()
                .get(0)
                .get("id")
                .asText();
        realm.server()
                .admin()
                .put(realm.name() + "/users/" + id + "/groups/" + groupId, Map.of())
                .expect(204);
    }

    private static String issuer() {
        return SERVER.keycloak().url() + "/realms/" + REALM.name();
    }

    private static JsonNode tokens(TestRealm realm, String name, Map<String, String> client) {
        return realm.directGrant(name, PASSWORD, client).expect(200).json();
    }

    private static String accessToken(String name) {
        return tokens(REALM, name, Map.of()).get("access_token").asText();
    }

    @Test
    void anAdministratorIsLetIn() throws Exception {
        String token = accessToken(ADMIN);

        assertThat(new AdminAuthorizer(issuer(), "demo-app").authorize(token)).isEqualTo(ADMIN);
        assertThat(node(token).path("username").asText()).isEqualTo(ADMIN);
    }

    @Test
    void anotherMemberIsNot() {
        assertRefused(accessToken(MEMBER), "group");
    }

    @Test
    void anExpiredTokenIsRefused() {
        SERVER.moveTime(Duration.ofHours(-1));
        String token = accessToken(ADMIN);

        assertRefused(token, "expired");
    }

    @ParameterizedTest
    @EnumSource
    void aForgedTokenIsRefused(ForgedToken forged) {
        JsonNode keys = Administrator.anonymously("GET", issuer() + "/protocol/openid-connect/certs")
                .json();

        assertRefused(forged.of(accessToken(MEMBER), keys.at("/keys/0/x5c/0").asText()), "");
    }

    @Test
    void anotherApplicationsTokenIsRefused() {
        String token = tokens(REALM, ADMIN, Map.of("client_id", "other-app", "client_secret", Claims.SECRET))
                .get("access_token")
                .asText();

        assertRefused(token, "client");
    }

    @Test
    void anIdTokenIsNoAccessToken() {
        String token =
                tokens(REALM, ADMIN, Map.of("scope", "openid")).get("id_token").asText();

        assertRefused(token, "");
    }

    @Test
    void anotherRealmsTokenIsRefused() {
        TestRealm other = SERVER.newRealmLike("workforce");
        createIn(other, ADMIN, "admins");

        assertRefused(tokens(other, ADMIN, Map.of()).get("access_token").asText(), "");

        other.delete();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "....", "{}"})
    void whatIsNoTokenIsRefused(String token) {
        assertRefused(token, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tests/src/test/java/dev/userpools/tests/example/AdminAuthorizer.java",
                "tests/src/test/npm/authorizer.mjs"
            })
    void theDocumentationShowsTheCodeThatIsTestedHere(String file) throws IOException {
        Path root = ProjectLayout.current().root();
        String code = Files.readString(root.resolve(file)).replaceFirst("^package [^;]*;\n\n", "");

        assertThat(Files.readString(root.resolve("docs/authorizer.md"))).contains(code);
    }

    private static JsonNode node(String token) {
        return NODE.authorize(issuer(), "demo-app", List.of(token)).get(0);
    }

    private static void assertRefused(String token, String reason) {
        assertThatThrownBy(() -> new AdminAuthorizer(issuer(), "demo-app").authorize(token))
                .isInstanceOfAny(BadJOSEException.class, JOSEException.class, ParseException.class);
        JsonNode answer = node(token);
        assertThat(answer.has("username")).isFalse();
        assertThat(answer.get("refusal").asText()).containsIgnoringCase(reason);
    }
}
