package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.ForgottenPassword;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The password rules on every page that takes a new password. Paths: sign-up, first sign-in, required action, forgotten
 * password; browser without scripts.
 */
final class PasswordPagesIT {

    private static final String FIRST = "Password did not conform with policy: ";
    private static final String LATER = "Password does not conform to policy: ";
    private static final String GOOD = "My-own-passw0rd";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final String name = TestRealm.newName();
    private final PlainBrowser browser = realm.browser();

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @Test
    void areOnTheSignUpPage() {
        openSignUp(Map.of());

        assertThat(browser.pageId()).isEqualTo("login-register");
        assertCognitosRulesAreListed();
        browser.submit(Map.of("username", name, "password", "abcdefg1!", "password-confirm", "abcdefg1!"));
        assertThat(error("password")).isEqualTo(FIRST + "Password must have uppercase characters");
    }

    @Test
    void areOnThePageOfAFirstSignIn() {
        realm.create(NewUser.named(name).withTemporaryPassword(GOOD));
        browser.openSignIn().signIn(name, GOOD);

        assertThat(browser.pageId()).isEqualTo("login-login-update-password");
        assertCognitosRulesAreListed();
        submitNewPassword("Abcdefgh!");
        assertThat(error("password-new")).isEqualTo(LATER + "Password must have numeric characters");
    }

    @Test
    void areOnThePageOfAFirstSignInThatAsksForAttributesToo() {
        realm.create(NewUser.named(name).withoutNames().withTemporaryPassword(GOOD));
        browser.openSignIn().signIn(name, GOOD);

        assertThat(browser.pageId()).isEqualTo("login-new-password");
        assertCognitosRulesAreListed();
        assertThat(browser.page().select("#password-new").attr("aria-describedby"))
                .isEqualTo("user-pool-password-rules");
        submitNewPassword("ABCDEFG1!");
        assertThat(error("password-new")).isEqualTo(LATER + "Password must have lowercase characters");
        assertThat(browser.page().select("#password-new").attr("aria-describedby"))
                .isEqualTo("user-pool-password-rules input-error-password-new");
    }

    @Test
    void areOnThePageOfTheRequiredAction() {
        String id = realm.create(NewUser.named(name).withPermanentPassword(GOOD));
        server.admin()
                .put(realm.name() + "/users/" + id, Map.of("requiredActions", List.of("UPDATE_PASSWORD")))
                .expect(204);
        browser.openSignIn().signIn(name, GOOD);

        assertCognitosRulesAreListed();
        submitNewPassword("Abcdefg1");
        // Keycloak's own action says it above the form.
        assertThat(browser.text()).contains(LATER + "Password must have symbol characters");
    }

    @Test
    void areOnThePageOfAForgottenPassword() {
        realm.create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(GOOD));
        PlainBrowser forgotten = ForgottenPassword.open(browser).submit(Map.of("username", name));

        assertCognitosRulesAreListed();
        String code = VerificationCodes.in(realm.awaitMail(name + "@example.com"));
        ForgottenPassword.answer(forgotten, code, " Abcdefg1!");
        assertThat(error("password-new")).isEqualTo(LATER + "Password must not begin or end with a space");
    }

    @Test
    void areInTheUsersLanguage() {
        openSignUp(Map.of("ui_locales", "de"));

        assertThat(browser.page().select("#user-pool-password-rules p").text()).isEqualTo("Ihr Passwort braucht:");
        assertThat(rules()).contains("mindestens 8 Zeichen", "kein Leerzeichen am Anfang oder Ende");
        browser.submit(Map.of("username", name, "password", "Abc", "password-confirm", "Abc"));
        assertThat(error("password")).isEqualTo("Das Passwort entspricht nicht den Regeln: Es ist nicht lang genug");
    }

    @Test
    void areKeycloaksOwnWhereTheRealmHasThose() {
        realm.change(Map.of(
                "passwordPolicy",
                "length(9) and maxLength(30) and upperCase(1) and lowerCase(2) and digits(1) and specialChars(3)"));
        openSignUp(Map.of());

        assertThat(rules())
                .containsExactly(
                        "at least 9 characters",
                        "at most 30 characters",
                        "an uppercase letter",
                        "2 lowercase letters",
                        "a digit",
                        "3 special characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "passwordHistory(3) and notUsername(undefined)"})
    void areNotThereWhereTheRealmHasNone(String policy) {
        realm.change(Map.of("passwordPolicy", policy));
        openSignUp(Map.of());

        assertThat(browser.page().select("input[name=password]")).hasSize(1);
        assertThat(browser.page().select("#user-pool-password-rules")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keycloak.v2", "keycloak"})
    void areOnOurOwnPageWithAnyTheme(String theme) {
        realm.change(Map.of("loginTheme", theme));
        realm.create(NewUser.named(name).withoutNames().withTemporaryPassword(GOOD));
        browser.openSignIn().signIn(name, GOOD);

        assertThat(browser.pageId()).endsWith("new-password");
        assertCognitosRulesAreListed();
    }

    private void openSignUp(Map<String, String> parameters) {
        realm.change(Map.of("registrationAllowed", true));
        browser.openSignIn(parameters);
        browser.open(browser.page().select("a[href*=registration]").attr("href"));
    }

    private void submitNewPassword(String password) {
        browser.submit(Map.of("password-new", password, "password-confirm", password));
        assertThat(browser.isSignedIn()).isFalse();
    }

    private void assertCognitosRulesAreListed() {
        assertThat(rules())
                .containsExactly(
                        "at least 8 characters",
                        "an uppercase letter from A to Z",
                        "a lowercase letter from a to z",
                        "a number from 0 to 9",
                        "a special character such as ! # ? - or a space",
                        "no space at the beginning or end");
    }

    private List<String> rules() {
        return browser.page().select("#user-pool-password-rules li").eachText();
    }

    private String error(String field) {
        return browser.page().select("#input-error-" + field).text();
    }
}
