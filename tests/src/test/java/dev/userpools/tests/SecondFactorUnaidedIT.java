package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.userpools.tests.fixture.AuthenticatorApp;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.Keyboard;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PageWalk;
import dev.userpools.tests.fixture.PhoneUser;
import dev.userpools.tests.fixture.SignInPage;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A first sign-in with a second factor to be set up, by the keyboard alone and without scripts. */
final class SecondFactorUnaidedIT {

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private static final TestServer server = TestServer.shared();
    private static final TestRealm realm = server.newRealmLike("workforce");

    private final String name = TestRealm.newName();

    @BeforeAll
    static void requireASecondFactor() {
        realm.configure("mfaConfiguration", "ON").expect(204);
    }

    @AfterAll
    static void removeRealm() {
        realm.delete();
    }

    @BeforeEach
    void createUser() {
        realm.create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(PhoneUser.PASSWORD));
    }

    @Test
    void byTheKeyboardAlone() {
        PageWalk walk = PageWalk.in(chromium, 1280, ColorScheme.LIGHT, "en");
        Page page = walk.page();
        walk.open(realm, Map.of());
        Keyboard keyboard = Keyboard.on(page);
        keyboard.type("#username", name).type("#password", PhoneUser.PASSWORD);
        page.keyboard().press("Enter");

        page.locator("#totp-secret").waitFor();
        keyboard.type(
                "#code",
                AuthenticatorApp.with(page.locator("#totp-secret").innerText()).code());
        page.keyboard().press("Enter");

        walk.await("login-recovery-authn-code-config");
        keyboard.press("#saveRecoveryAuthnCodesBtn");
        assertThat(focused(page)).as("has to say that he keeps them").isEqualTo("kcRecoveryCodesConfirmationCheck");
        page.keyboard().press("Space");
        keyboard.press("#saveRecoveryAuthnCodesBtn");
        SignInPage.awaitApplication(page);
    }

    @Test
    void withoutScripts() {
        Page page = chromium.phoneWithoutScripts();
        SignInPage.open(page, realm);
        assertThat(page.locator("[data-password-toggle]").isVisible()).isFalse();
        SignInPage.in(page).signIn(name, PhoneUser.PASSWORD);
        page.locator("#code")
                .fill(AuthenticatorApp.with(page.locator("#totp-secret").innerText())
                        .code());
        page.locator("#kc-submit").click();

        page.locator("#kcRecoveryCodesConfirmationCheck").check();
        assertThat(page.locator("#user-pool-recovery-actions").isVisible()).isFalse();
        assertThat(Chromium.tooWide(page)).isEmpty();
        page.locator("#saveRecoveryAuthnCodesBtn").click();
        SignInPage.awaitApplication(page);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.id");
    }
}
