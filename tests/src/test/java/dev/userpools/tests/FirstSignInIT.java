package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The first sign-in of a user an administrator created. Paths: browser without scripts, direct grant.
 */
final class FirstSignInIT {

    private static final String OWN_PASSWORD = "My-own-passw0rd";

    private final TestRealm realm = TestServer.shared().realm("workforce");
    private final String name = TestRealm.newName();

    @Test
    void leadsToTheNewPasswordPageAndThenIntoTheApplication() {
        String id = realm.create(NewUser.named(name));
        PlainBrowser browser =
                realm.browser().openSignIn().signIn(name, realm.temporaryPassword(name + "@example.com"));

        assertThat(browser.pageId()).isEqualTo("login-login-update-password");
        assertThat(realm.status(id).get("status").asText()).isEqualTo("FORCE_CHANGE_PASSWORD");

        browser.submit(Map.of("password-new", OWN_PASSWORD, "password-confirm", OWN_PASSWORD));

        assertThat(browser.isSignedIn()).isTrue();
        browser.tokens().expect(200);
        assertThat(realm.status(id).get("status").asText()).isEqualTo("CONFIRMED");
        realm.awaitSignIn(name, OWN_PASSWORD);
    }

    @Test
    void asksForMissingRequiredAttributesOnTheSamePage() {
        String id = realm.create(NewUser.named(name).withoutNames());
        PlainBrowser browser =
                realm.browser().openSignIn().signIn(name, realm.temporaryPassword(name + "@example.com"));

        assertThat(browser.pageId()).isEqualTo("login-new-password");
        assertThat(browser.page().select("form [name]").eachAttr("name"))
                .contains("password-new", "password-confirm", "firstName", "lastName")
                .doesNotContain("email", "username", "invitation", "phone_number");

        browser.submit(Map.of(
                "password-new",
                OWN_PASSWORD,
                "password-confirm",
                OWN_PASSWORD,
                "firstName",
                "Ada",
                "lastName",
                "Lovelace"));

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        assertThat(realm.status(id).get("status").asText()).isEqualTo("CONFIRMED");
        assertThat(realm.user(id).json().get("firstName").asText()).isEqualTo("Ada");
    }

    @Test
    void saysOnThePageWhatIsWrongAndKeepsWhatWasTyped() {
        realm.create(NewUser.named(name).withoutNames());
        PlainBrowser browser =
                realm.browser().openSignIn().signIn(name, realm.temporaryPassword(name + "@example.com"));

        browser.submit(
                Map.of("password-new", "short", "password-confirm", "short", "firstName", "Ada", "lastName", ""));

        assertThat(browser.pageId()).isEqualTo("login-new-password");
        assertThat(browser.page().select("#input-error-password-new").text())
                .contains("Password does not conform to policy: Password not long enough");
        assertThat(browser.page().select("#input-error-lastName").text()).isNotBlank();
        assertThat(browser.page().select("#input-error-firstName")).isEmpty();
        assertThat(browser.page().select("input[name=firstName]").val()).isEqualTo("Ada");
        assertThat(browser.page().select("input[type=password]").eachAttr("value"))
                .allMatch(String::isEmpty);
    }

    @Test
    void changesNothingWhileAnythingIsWrong() {
        String id = realm.create(NewUser.named(name).withoutNames());
        String temporary = realm.temporaryPassword(name + "@example.com");
        PlainBrowser browser = realm.browser().openSignIn().signIn(name, temporary);

        browser.submit(Map.of(
                "password-new", OWN_PASSWORD,
                "password-confirm", "something-else",
                "firstName", "Ada",
                "lastName", "Lovelace"));
        assertThat(browser.page().select("#input-error-password-confirm").text())
                .contains("match");
        browser.submit(Map.of(
                "password-new", OWN_PASSWORD, "password-confirm", OWN_PASSWORD, "firstName", " ", "lastName", "x"));

        assertThat(browser.isSignedIn()).isFalse();
        assertThat(realm.user(id).json().has("firstName")).isFalse();
        assertThat(realm.status(id).get("status").asText()).isEqualTo("FORCE_CHANGE_PASSWORD");
        assertThat(realm.directGrant(name, temporary)
                        .json()
                        .get("error_description")
                        .asText())
                .isEqualTo("Account is not fully set up");
    }

    @Test
    void doesNotTakeTheTemporaryPasswordAgain() {
        realm.create(NewUser.named(name));
        String temporary = realm.temporaryPassword(name + "@example.com");
        PlainBrowser browser = realm.browser().openSignIn().signIn(name, temporary);

        browser.submit(Map.of("password-new", temporary, "password-confirm", temporary));

        assertThat(browser.isSignedIn()).isFalse();
        assertThat(browser.text()).contains("Choose a password that differs from the temporary one.");
    }

    @Test
    void cannotBeSkippedByTakingTheActionFromTheUser() {
        String id = realm.create(NewUser.named(name));
        String temporary = realm.temporaryPassword(name + "@example.com");
        realm.server()
                .admin()
                .put(realm.name() + "/users/" + id, Map.of("requiredActions", List.of()))
                .expect(204);

        PlainBrowser browser = realm.browser().openSignIn().signIn(name, temporary);

        assertThat(browser.isSignedIn()).isFalse();
        assertThat(browser.pageId()).isEqualTo("login-login-update-password");
        assertThat(realm.directGrant(name, temporary).status()).isEqualTo(400);
    }

    @Test
    void ofAUserWithAPermanentPasswordIsAnOrdinarySignIn() {
        String id = realm.create(NewUser.named(name).withPermanentPassword(OWN_PASSWORD));

        assertThat(realm.browser().openSignIn().signIn(name, OWN_PASSWORD).isSignedIn())
                .isTrue();
        assertThat(realm.status(id).get("status").asText()).isEqualTo("CONFIRMED");
    }
}
