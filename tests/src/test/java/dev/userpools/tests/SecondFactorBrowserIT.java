package dev.userpools.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.userpools.tests.fixture.AuthenticatorApp;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.FactorUser;
import dev.userpools.tests.fixture.PhoneUser;
import dev.userpools.tests.fixture.SignInPage;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The pages of the second factor in a real browser: choice, code of each factor. Paths: desktop with the keyboard,
 * phone without scripts, English and German.
 */
final class SecondFactorBrowserIT {

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @Test
    void aFactorIsChosenWithTheKeyboard() {
        PhoneUser user = PhoneUser.createdIn(realm);
        AuthenticatorApp app = AuthenticatorApp.setUp(realm.browser(), user.name(), PhoneUser.PASSWORD);
        requireAny();
        Page page = chromium.desktop();
        signIn(page, user.name(), Map.of());

        Locator choices = page.locator("fieldset#user-pool-factor input[type=radio]");
        assertThat(choices).hasCount(3);
        assertThat(choices.first()).isChecked();
        assertThat(page.locator("fieldset#user-pool-factor > legend"))
                .hasText("How do you want to confirm that it is you?");
        assertThat(page.getByLabel("Authenticator app")).isChecked();
        assertThat(page.getByLabel("Text message")).isVisible();
        assertThat(page.getByLabel("E-mail")).isVisible();
        Chromium.picture(page, "mfa-choice");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Chromium.picture(page, "mfa-choice-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        choices.first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        assertTakesACode(page);
        assertThat(page.locator("#user-pool-destination")).hasText(SignUp.masked(user.phone()));
        Chromium.picture(page, "mfa-code-sms");
        assertThat(page.locator("#user-pool-countdown")).isVisible();
        assertThat(page.locator("#user-pool-resend")).isHidden();
        page.locator("#code").fill("12");
        page.keyboard().press("Enter");
        assertThat(page.locator("#input-error-code")).hasText("A verification code has six digits.");
        page.locator("#user-pool-another").click();
        page.getByLabel("Authenticator app").check();
        page.locator("#kc-submit").click();
        assertTakesACode(page);
        Chromium.picture(page, "mfa-code-app");
        page.locator("#code").fill("000000");
        page.keyboard().press("Enter");
        assertIsTold(page, "Invalid code received for user");
        realm.awaitFailures(user.id(), 1);
        Chromium.picture(page, "mfa-code-wrong");
        page.locator("#code").fill(app.code());
        page.keyboard().press("Enter");

        SignInPage.awaitApplication(page);
    }

    @Test
    void eachCodeIsTypedOnAPhoneWithoutScripts() {
        for (String factor : FactorUser.FACTORS) {
            FactorUser user = FactorUser.in(realm, factor);
            Page page = chromium.phoneWithoutScripts();
            signIn(page, user.name(), Map.of("ui_locales", "de"));
            if (factor.equals("RECOVERY_CODE")) {
                page.locator("#user-pool-another").click();
                assertThat(Chromium.tooWide(page)).isEmpty();
                Chromium.picture(page, "mfa-choice-phone-de");
                page.getByLabel("Wiederherstellungscode").check();
                page.locator("#kc-submit").click();
            }

            assertThat(page.locator("html")).hasAttribute("lang", "de");
            assertThat(page.locator("label[for=code]")).isVisible();
            assertThat(Chromium.tooWide(page)).isEmpty();
            Chromium.picture(page, "mfa-code-phone-de-" + factor.toLowerCase(Locale.ROOT));
            page.locator("#code").fill(user.wrong());
            page.locator("#kc-submit").click();
            assertThat(page.locator("#code")).hasAttribute("aria-invalid", "true");
            assertThat(Chromium.tooWide(page)).isEmpty();
            realm.awaitFailures(user.id(), 1);
            page.locator("#code").fill(user.right().get());
            page.locator("#kc-submit").click();
            SignInPage.awaitApplication(page);
        }
    }

    @Test
    void oneOfSeveralAppsIsChosen() {
        PhoneUser user = PhoneUser.createdIn(realm);
        AuthenticatorApp.setUp(realm.browser(), user.name(), PhoneUser.PASSWORD);
        AuthenticatorApp second = setUpAnother(user);
        Page page = chromium.desktop();
        signIn(page, user.name(), Map.of());

        assertThat(page.locator("fieldset#user-pool-selectedCredentialId > legend"))
                .hasText("Your authenticator apps");
        assertThat(page.getByLabel("Phone", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
        page.getByLabel("Tablet").check();
        Chromium.picture(page, "mfa-code-apps");
        page.locator("#code").fill(second.code());
        page.keyboard().press("Enter");

        SignInPage.awaitApplication(page);
    }

    private void requireAny() {
        realm.configure(Map.of("mfaConfiguration", List.of("ON"), "accountRecovery", List.of("admin_only")))
                .expect(204);
    }

    /** A second app, of an administrator's import as it were: Keycloak's page asks for the first one's code. */
    private AuthenticatorApp setUpAnother(PhoneUser user) {
        realm.configure("mfaConfiguration", "OFF").expect(204);
        AuthenticatorApp app = AuthenticatorApp.setUp(realm.browser(), user.name(), PhoneUser.PASSWORD, "Tablet");
        realm.configure("mfaConfiguration", "OPTIONAL").expect(204);
        return app;
    }

    private void signIn(Page page, String name, Map<String, String> parameters) {
        SignInPage.open(page, realm, parameters).signIn(name, PhoneUser.PASSWORD);
        page.waitForLoadState();
    }

    private static void assertTakesACode(Page page) {
        assertThat(page.locator("#code")).isFocused();
        assertThat(page.locator("#code")).hasAttribute("autocomplete", "one-time-code");
        assertThat(page.locator("#code")).hasAttribute("inputmode", "numeric");
    }

    private static void assertIsTold(Page page, String error) {
        assertThat(page.locator("#input-error-code")).hasText(error);
        assertThat(page.locator("#code")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#code")).hasAttribute("aria-describedby", "input-error-code");
        assertThat(page.locator("#code")).isFocused();
    }
}
