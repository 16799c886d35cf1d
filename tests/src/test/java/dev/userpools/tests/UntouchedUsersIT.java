package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.userpools.tests.fixture.Json;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Users who came to the realm in any other way than by the hand of an administrator, or with a password of their own: the
 * pool neither invites nor removes them. Paths: realm import, partial import, service accounts, sign-up, admin REST.
 */
final class UntouchedUsersIT {

    private static final String PASSWORD = "My-own-passw0rd";

    private final TestServer server = TestServer.shared();
    private final String name = TestRealm.newName();
    private TestRealm realm;

    @AfterEach
    void resetTime() {
        server.moveTime(Duration.ZERO);
        realm.delete();
    }

    private void realmLike(String shipped) {
        realm = server.newRealmLike(shipped);
    }

    @Test
    void usersOfARealmImport() {
        String realmName = TestServer.newRealmName("workforce");
        ObjectNode json = (ObjectNode) Json.read(server.realmJson("workforce", realmName));
        json.set("users", Json.read(Json.write(List.of(imported(name), imported(name + "2")))));
        realm = server.newRealm(realmName, json);

        Untouched.assertThatItIs(realm, realm.idOf(name));
        assertThat(realm.user(realm.idOf(name + "2")).status()).isEqualTo(200);
    }

    @Test
    void usersOfAPartialImport() {
        realmLike("workforce");
        Map<String, Object> request = Map.of("ifResourceExists", "FAIL", "users", List.of(imported(name)));
        server.admin().post(realm.name() + "/partialImport", request).expect(200);

        Untouched.assertThatItIs(realm, realm.idOf(name));
        assertThat(realm.isTemporaryPassword(name, PASSWORD)).isTrue();
    }

    /** As another server exports him: he must change his password, which his old administrator has told him. */
    private static Map<String, Object> imported(String username) {
        return Map.of(
                "username",
                username,
                "enabled",
                true,
                "email",
                username + "@example.com",
                "requiredActions",
                List.of("UPDATE_PASSWORD"),
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD, "temporary", true)));
    }

    @Test
    void serviceAccounts() {
        realmLike("workforce");
        String client = server.admin()
                .post(
                        realm.name() + "/clients",
                        Map.of("clientId", name, "serviceAccountsEnabled", true, "publicClient", false))
                .createdId();

        Untouched.assertThatItIs(
                realm,
                server.admin()
                        .get(realm.name() + "/clients/" + client + "/service-account-user")
                        .json()
                        .get("id")
                        .asText());
    }

    @Test
    void usersWhoSignedUpThemselves() {
        realmLike("customers");
        realm.configure("autoVerifiedAttributes").expect(204);
        PlainBrowser browser = realm.browser().openSignIn();
        browser.open(browser.page().select("a[href*=registration]").attr("href"));
        browser.submit(Map.of(
                "username",
                name + "@example.com",
                "name",
                "Test User",
                "password",
                PASSWORD,
                "password-confirm",
                PASSWORD));

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        Untouched.assertThatItIs(realm, realm.idOfEmail(name + "@example.com"));
    }

    @Test
    void usersCreatedWithAPermanentPassword() {
        realmLike("workforce");
        Untouched.assertThatItIs(realm, realm.create(NewUser.named(name).withPermanentPassword(PASSWORD)));
    }
}
