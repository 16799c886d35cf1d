package dev.userpools.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.SignInPage;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of a forgotten password in a real browser. Paths: desktop, phone without scripts. */
final class RecoveryBrowserIT {

    private static final String OLD = "My-own-passw0rd";
    private static final String NEW = "My-new-passw0rd";

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private final TestServer server = TestServer.shared();
    private final TestRealm workforce = server.realm("workforce");
    private final String name = TestRealm.newName();
    private final String address = name + "@example.com";

    @Test
    void onADesktop() {
        createUser();
        Page page = chromium.desktop();
        ask(page, name);

        Locator code = page.locator("#code");
        assertThat(code).isFocused();
        assertThat(code).hasAttribute("autocomplete", "one-time-code");
        assertThat(code).hasAttribute("inputmode", "numeric");
        assertThat(page.locator("#password-new")).hasAttribute("autocomplete", "new-password");
        assertThat(page.locator("#logout-sessions")).isChecked();
        Chromium.picture(page, "forgot-password");

        String sent = VerificationCodes.in(workforce.awaitMail(address));
        page.reload();
        assertThat(page.locator("body")).hasAttribute("data-page-id", "login-confirm-forgot-password");
        assertThat(workforce.mailsTo(address)).hasSize(1);

        answer(page, VerificationCodes.otherThan(sent), NEW);
        assertThat(page.locator("#input-error-code")).hasText("Invalid verification code provided, please try again.");
        assertThat(page.locator("#code")).hasAttribute("aria-invalid", "true");
        Chromium.picture(page, "forgot-password-wrong-code");

        answer(page, sent, "weak");
        assertThat(page.locator("#input-error-password-new")).containsText("Password not long enough");
        assertThat(page.locator("#code")).hasValue(sent);
        assertThat(page.locator("#password-new")).isFocused();
        Chromium.picture(page, "forgot-password-weak");

        assertThat(page.locator("#user-pool-countdown")).isVisible();
        assertThat(page.locator("#user-pool-resend")).isHidden();

        answer(page, sent, NEW);
        SignInPage.awaitApplication(page);
        workforce.awaitSignIn(name, NEW);
    }

    @Test
    void onAPhoneWithoutScripts() {
        createUser();
        Page page = chromium.phoneWithoutScripts();
        ask(page, name);

        assertThat(page.locator("#user-pool-password-rules")).isVisible();
        assertThat(page.locator("#user-pool-back")).isVisible();
        assertThat(width(page)).isLessThanOrEqualTo(360);
        Chromium.picture(page, "forgot-password-phone");

        answer(page, VerificationCodes.in(workforce.awaitMail(address)), NEW);
        SignInPage.awaitApplication(page);
        workforce.awaitSignIn(name, NEW);
    }

    @Test
    void backToTheSignInPageAndOnWithAnotherName() {
        createUser();
        Page page = chromium.desktop();
        ask(page, "mistyped-" + name);

        page.locator("#user-pool-back").click();
        page.locator("a[href*=reset-credentials]").click();
        page.locator("#username").fill(name);
        page.locator("#kc-reset-password-form [type=submit]").click();
        answer(page, VerificationCodes.in(workforce.awaitMail(address)), NEW);

        SignInPage.awaitApplication(page);
        workforce.awaitSignIn(name, NEW);
    }

    private void createUser() {
        workforce.create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(OLD));
    }

    private void ask(Page page, String username) {
        // Nobody listens at the application's address.
        SignInPage.open(page, workforce);
        page.locator("a[href*=reset-credentials]").click();
        page.locator("#username").fill(username);
        page.locator("#kc-reset-password-form [type=submit]").click();
        page.locator("#code").waitFor();
    }

    private static void answer(Page page, String code, String password) {
        page.locator("#code").fill(code);
        page.locator("#password-new").fill(password);
        page.locator("#password-confirm").fill(password);
        page.locator("#kc-submit").click();
    }

    private static double width(Page page) {
        return page.locator("#user-pool-recovery-form").boundingBox().width;
    }
}
