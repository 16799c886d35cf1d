package dev.userpools.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.userpools.tests.fixture.AuthenticatorApp;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PhoneUser;
import dev.userpools.tests.fixture.SignInPage;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Setting up a second factor in the midst of a sign-in, in a real browser. Paths: desktop, phone without scripts, English and
 * German.
 */
final class SecondFactorSetUpBrowserIT {

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @Test
    void anAppIsSetUpOnAPhoneWithoutScripts() {
        String name = createWithoutEmail();
        realm.configure("mfaConfiguration", "ON").expect(204);
        Page page = chromium.phoneWithoutScripts();
        signIn(page, name, Map.of());
        assertThat(page.locator("fieldset#user-pool-factor > legend")).containsText("Which one do you want to use?");
        assertThat(Chromium.tooWide(page)).isEmpty();
        Chromium.picture(page, "mfa-setup-phone");
        page.getByLabel("Authenticator app").check();
        page.locator("#kc-submit").click();

        assertThat(page.locator("#totp-qr-code")).hasAttribute("alt", "A QR code with the secret below");
        assertThat(page.locator("#totp-secret")).isVisible();
        assertThat(page.locator("#totp-qr-code").boundingBox().width).isGreaterThan(100);
        assertThat(Chromium.tooWide(page)).isEmpty();
        Chromium.picture(page, "mfa-setup-app-phone");
        page.locator("#code").fill("12");
        page.locator("#kc-submit").click();
        assertThat(page.locator("#input-error-code")).hasText("Code mismatch and fail enable Software Token MFA");
        Chromium.picture(page, "mfa-setup-app-wrong-phone");
        AuthenticatorApp app =
                AuthenticatorApp.with(page.locator("#totp-secret").innerText());
        page.locator("#recoveryCodes").uncheck();
        page.locator("#code").fill(app.code());
        page.locator("#kc-submit").click();

        assertHasPassed(page);
    }

    @Test
    void anAppAndRecoveryCodesAreSetUpOnADesktop() {
        String name = TestRealm.newName();
        realm.create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(PhoneUser.PASSWORD));
        realm.configure("mfaConfiguration", "ON").expect(204);
        Page page = chromium.desktop();
        signIn(page, name, Map.of("ui_locales", "de"));
        assertTakesACode(page);
        assertThat(page.locator("#recoveryCodes")).isChecked();
        Chromium.picture(page, "mfa-setup-app-de");
        page.locator("#code")
                .fill(AuthenticatorApp.with(page.locator("#totp-secret").innerText())
                        .code());
        page.keyboard().press("Enter");

        page.locator("#kcRecoveryCodesConfirmationCheck").check();
        Chromium.picture(page, "mfa-recovery-codes-de");
        page.locator("#saveRecoveryAuthnCodesBtn").click();

        SignInPage.awaitApplication(page);
    }

    @Test
    void aPhoneIsSetUp() {
        String name = createWithoutEmail();
        String phone = SignUp.newNumber();
        realm.configure("mfaConfiguration", "ON").expect(204);
        Page page = chromium.phoneWithoutScripts();
        signIn(page, name, Map.of());
        page.getByLabel("Text message").check();
        page.locator("#kc-submit").click();

        Locator field = page.locator("#phone_number");
        assertThat(field).hasAttribute("autocomplete", "tel");
        assertThat(field).hasAttribute("type", "tel");
        field.fill("12");
        page.locator("#kc-submit").click();
        assertThat(page.locator("#input-error-phone_number")).hasText("Invalid phone number format.");
        assertThat(field).hasValue("12");
        assertThat(Chromium.tooWide(page)).isEmpty();
        Chromium.picture(page, "mfa-setup-sms-wrong-phone");
        field.fill(phone);
        page.locator("#kc-submit").click();
        assertThat(page.locator("#user-pool-destination")).hasText(SignUp.masked(phone));
        assertThat(page.locator("#code")).hasAttribute("autocomplete", "one-time-code");
        assertThat(Chromium.tooWide(page)).isEmpty();
        Chromium.picture(page, "mfa-setup-sms-code-phone");
        page.locator("#recoveryCodes").uncheck();
        page.locator("#code").fill(VerificationCodes.in(realm.awaitText(phone)));
        page.locator("#kc-submit").click();

        assertHasPassed(page);
    }

    @Test
    void nobodyIsLetInForWantOfAFactor() {
        realm.configure(Map.of("mfaConfiguration", List.of("ON"), "mfaFactors", List.of("EMAIL_OTP")))
                .expect(204);
        PhoneUser user = PhoneUser.createdIn(realm);
        Page page = chromium.desktop();
        signIn(page, user.name(), Map.of());

        assertThat(page.getByText("there is none you can use. Ask your administrator."))
                .isVisible();
        Chromium.picture(page, "mfa-impossible");
    }

    private String createWithoutEmail() {
        String name = TestRealm.newName();
        realm.create(NewUser.named(name).withoutEmail().withPermanentPassword(PhoneUser.PASSWORD));
        return name;
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

    /** The address the realm requires of its users is asked for behind the second factor. */
    private static void assertHasPassed(Page page) {
        assertThat(page.locator("body[data-page-id=login-login-update-profile]"))
                .isVisible();
    }
}
