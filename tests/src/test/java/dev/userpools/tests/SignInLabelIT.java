package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages call the field a user signs in with. Path: browser without scripts. */
final class SignInLabelIT {

    private final TestServer server = TestServer.shared();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    workforce | en | User name, e-mail or phone number
                    workforce | de | Benutzername, E-Mail-Adresse oder Telefonnummer
                    customers | en | E-mail or phone number
                    customers | de | E-Mail-Adresse oder Telefonnummer
                    """)
    void namesWhatTheShippedRealmTakes(String realm, String language, String label) {
        PlainBrowser browser = server.realm(realm).browser().openSignIn(Map.of("ui_locales", language));
        assertThat(label(browser)).isEqualTo(label);

        browser.open(browser.page().select("a[href*=reset-credentials]").attr("href"));
        assertThat(browser.pageId()).isEqualTo("login-login-reset-password");
        assertThat(label(browser)).isEqualTo(label);
        assertThat(browser.text())
                .contains(
                        "en".equals(language)
                                ? "Enter what you sign in with"
                                : "Geben Sie ein, womit Sie sich anmelden");
    }

    @ParameterizedTest
    @CsvSource({"en, E-mail or phone number", "de, E-Mail-Adresse oder Telefonnummer"})
    void isTheSameOnTheSignUpPageWhereThereAreNoUserNames(String language, String label) {
        PlainBrowser browser = server.realm("customers").browser().openSignIn(Map.of("ui_locales", language));
        browser.open(browser.page().select("a[href*=registration]").attr("href"));

        assertThat(label(browser)).startsWith(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keycloak.v2", "keycloak"})
    void isThereWithAnyThemeAndWhateverTheRealmsOwnSwitchesSay(String theme) {
        TestRealm realm = server.newRealmLike("workforce");
        for (Map<String, Object> switches : List.<Map<String, Object>>of(
                Map.of("loginWithEmailAllowed", false, "registrationEmailAsUsername", false),
                Map.of("loginWithEmailAllowed", true, "duplicateEmailsAllowed", false),
                Map.of(
                        "loginWithEmailAllowed", true,
                        "duplicateEmailsAllowed", false,
                        "registrationEmailAsUsername", true))) {
            realm.change(switches);
            realm.change(Map.of("loginTheme", theme));
            assertThat(label(realm.browser().openSignIn())).isEqualTo("User name, e-mail or phone number");
        }
        realm.delete();
    }

    @Test
    void isKeycloaksOwnWhereThePoolLeavesSignInNamesToIt() {
        TestRealm realm = server.newRealmLike("workforce");
        realm.configure("aliasAttributes", "").expect(204);
        assertThat(label(realm.browser().openSignIn())).isEqualTo("Username");

        realm.configure("aliasAttributes", "phone_number").expect(204);
        assertThat(label(realm.browser().openSignIn())).isEqualTo("User name or phone number");

        realm.configure("enabled", "false").expect(204);
        assertThat(label(realm.browser().openSignIn())).isEqualTo("Username");
        realm.delete();
    }

    @Test
    void isALabelOfUserNamesOnTheSignUpPageWhereThereAreSome() {
        TestRealm realm = server.newRealmLike("workforce");
        realm.change(Map.of("registrationAllowed", true));
        PlainBrowser browser = realm.browser().openSignIn();
        browser.open(browser.page().select("a[href*=registration]").attr("href"));

        assertThat(label(browser)).startsWith("Username");
        realm.delete();
    }

    private static String label(PlainBrowser browser) {
        return browser.page().select("label[for=username]").text();
    }
}
