package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.userpools.tests.fixture.AuthenticatorApp;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.FlowSteps;
import dev.userpools.tests.fixture.Gallery;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PageWalk;
import dev.userpools.tests.fixture.PaperCodes;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.SecurityKey;
import dev.userpools.tests.fixture.SignInPage;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Keycloak's own second factors in our theme, in a realm without a pool: one-time passwords, passkeys, recovery codes and the
 * choice among them. The same pages in Keycloak's theme are put beside ours.
 */
final class KeycloakFactorPagesIT {

    private static final String PASSWORD = "My-own-passw0rd";
    private static final Set<String> FACTORS = Set.of("webauthn-authenticator", "auth-recovery-authn-code-form");
    private static final String CHOICE = "#user-pool-authenticators";

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private static final TestServer server = TestServer.shared();
    private static final TestRealm realm = createRealm();

    private final String name = TestRealm.newName();
    private String id;
    private AuthenticatorApp app;

    private static TestRealm createRealm() {
        String realm = TestServer.newRealmName("plain");
        Map<String, Object> client =
                Map.of("clientId", "demo-app", "publicClient", true, "redirectUris", List.of("http://localhost:*"));
        return server.newRealm(
                realm,
                Map.of(
                        "realm",
                        realm,
                        "enabled",
                        true,
                        "registrationAllowed",
                        true,
                        "resetPasswordAllowed",
                        true,
                        "internationalizationEnabled",
                        true,
                        "supportedLocales",
                        List.of("en", "ar"),
                        "webAuthnPolicyPasswordlessPasskeysEnabled",
                        true,
                        "smtpServer",
                        Map.of(
                                "host",
                                "localhost",
                                "port",
                                String.valueOf(server.inbox().address().smtpPort()),
                                "from",
                                "no-reply@plain.example"),
                        "clients",
                        List.of(client)));
    }

    @BeforeAll
    static void offerEveryFactor() {
        FlowSteps steps = FlowSteps.of(realm, "browser");
        FACTORS.forEach(factor -> steps.require(factor, "ALTERNATIVE"));
    }

    @BeforeAll
    static void letUsersChooseWhichAppIsReset() {
        FlowSteps.of(realm, "reset credentials")
                .configure("reset-otp", Map.of("action_on_otp_reset_flag", "Remove one"));
    }

    @AfterAll
    static void writeGallery() throws IOException {
        realm.delete();
        Gallery.write();
    }

    @BeforeEach
    void createUser() {
        id = realm.create(NewUser.named(name).withPermanentPassword(PASSWORD));
        realm.change(Map.of("loginTheme", "user-pool"));
        PlainBrowser browser = realm.browser();
        app = AuthenticatorApp.setUp(browser, name, PASSWORD);
        PaperCodes.madeFor(browser);
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT, en", "1280, DARK, en", "360, DARK, ar", "1280, LIGHT, ar"})
    void fitTheWindowAndAreAccessible(int width, ColorScheme scheme, String language) {
        PageWalk walk = PageWalk.in(chromium, width, scheme, language);
        Page page = walk.page();
        walk.open(realm, Map.of());
        walk.look("login", "passkey-offered");
        SecurityKey.plugInto(page);

        walk.signIn(realm, name, PASSWORD, Map.of("kc_action", "webauthn-register"));
        walk.look("login-otp", "one-time-password");
        walk.submit("#otp", "12");
        walk.lookWhenRefused("one-time-password-refused");
        walk.submit("#otp", app.code());
        walk.look("webauthn-register", "passkey-registration");
        page.locator("#registerWebAuthn").click();
        SignInPage.awaitApplication(page);

        walk.open(realm, Map.of("prompt", "login"));
        walk.look("login", "sign-in-again");
        walk.submit("#password", PASSWORD);
        page.locator("#user-pool-tryAnotherWay").click();
        walk.look("select-authenticator", "another-way");
        choose(page, 1);
        walk.look("login-recovery-authn-code-input", "recovery-code");
        page.locator("#user-pool-tryAnotherWay").click();
        choosePasskey(walk);
        walk.look("webauthn-authenticate", "passkey");
        page.evaluate("document.getElementById('error').value = 'NotAllowedError';"
                + "document.getElementById('webauth').requestSubmit()");
        walk.look("webauthn-error", "passkey-error");
        page.locator("#kc-try-again").click();
        walk.await("webauthn-authenticate");
        page.locator("#authenticateWebAuthnButton").click();
        SignInPage.awaitApplication(page);

        walk.open(realm, Map.of("kc_action", "delete_credential:" + appId()));
        walk.look("delete-credential", "remove-app");
        page.locator("#kc-accept").click();
        SignInPage.awaitApplication(page);

        assertThat(walk.findings()).isEmpty();
        assertThat(apps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT, en", "1280, DARK, en", "360, DARK, ar", "1280, LIGHT, ar"})
    void whoForgotHisPasswordChoosesWhichAppHeHasLost(int width, ColorScheme scheme, String language) {
        setUpSecondApp();
        PageWalk walk = PageWalk.in(chromium, width, scheme, language);
        Page page = walk.page();
        walk.open(realm, Map.of());
        page.locator("a[href*=reset-credentials]").click();
        walk.await("login-reset-password");
        walk.submit("#username", name);
        // The mail is there before the page that says so.
        walk.await("login");
        page.navigate(Jsoup.parse(realm.awaitMail(name + "@example.com").html())
                .select("a[href*=action-token]")
                .attr("href"));
        walk.look("login-reset-otp", "reset-app");
        assertThat(page.locator("input[type=radio]").count()).isEqualTo(2);

        page.getByLabel("Tablet").check();
        page.locator("#kc-otp-reset-form-submit").click();
        walk.await("login-config-totp");

        assertThat(walk.findings()).isEmpty();
        assertThat(apps()).containsExactly("Phone");
    }

    private void setUpSecondApp() {
        PlainBrowser browser = realm.browser();
        browser.openSignIn(Map.of("kc_action", "CONFIGURE_TOTP")).signIn(name, PASSWORD);
        AuthenticatorApp.setUpHere(browser.submit(Map.of("otp", app.code())), "Tablet");
    }

    private List<String> apps() {
        return realm.credentials(id, "otp").stream()
                .map(app -> app.path("userLabel").asText())
                .toList();
    }

    private String appId() {
        return realm.credentials(id, "otp").get(0).get("id").asText();
    }

    @Test
    void anotherWayIsChosenWithoutScripts() {
        Page page = chromium.phoneWithoutScripts();
        SignInPage.open(page, realm);
        page.locator("noscript a[lang=ar], a[lang=ar]").first().click();
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(page.locator("#login-select-toggle").isVisible()).isFalse();
        SignInPage.in(page).signIn(name, PASSWORD);

        page.locator("#user-pool-tryAnotherWay").click();
        page.locator(CHOICE + " button").first().focus();
        page.keyboard().press("Enter");

        page.locator("#otp").fill(app.code());
        page.locator("#kc-login").click();
        SignInPage.awaitApplication(page);
    }

    @Test
    void withoutScriptsThePageOfAPasskeySaysThatItNeedsThem() {
        Page page = chromium.phoneWithoutScripts();
        page.navigate(
                server.keycloak().url() + realm.browser().signInAddress(Map.of("kc_action", "webauthn-register")));
        assertThat(page.locator("#user-pool-passkey-needs-scripts").count()).isZero();
        SignInPage.in(page).signIn(name, PASSWORD);
        page.locator("#otp").fill(app.code());
        page.locator("#kc-login").click();

        page.locator("#user-pool-passkey-needs-scripts").waitFor();

        assertThat(page.locator("#user-pool-passkey-needs-scripts").isVisible()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT, en", "1280, DARK, en"})
    void keycloaksOwnAreShownBeside(int width, ColorScheme scheme, String language) {
        realm.change(Map.of("loginTheme", "keycloak.v2"));
        PageWalk walk = PageWalk.in(chromium, width, scheme, language).ofKeycloaks();
        Page page = walk.page();
        walk.open(realm, Map.of());
        walk.look("login", "sign-in");
        page.locator("a[href*=reset-credentials]").click();
        walk.look("login-reset-password", "forgotten-password");
        walk.open(realm, Map.of());
        page.locator("a[href*=registration]").click();
        walk.look("register", "sign-up");

        walk.signIn(realm, name, PASSWORD, Map.of("kc_action", "CONFIGURE_TOTP"));
        walk.look("login-otp", "mfa-code-app");
        page.locator("#try-another-way").click();
        walk.look("select-authenticator", "another-way");
        page.locator("li").first().locator("[role=button]").click();
        walk.await("login-otp");
        walk.submit("#otp", app.code());
        walk.look("login-config-totp", "authenticator-app");
        page.locator("#cancelTOTPBtn").click();
        SignInPage.awaitApplication(page);
        walk.open(realm, Map.of("kc_action", "CONFIGURE_RECOVERY_AUTHN_CODES"));
        walk.look("login-recovery-authn-code-config", "recovery-codes");
        walk.open(realm, Map.of("kc_action", "UPDATE_PASSWORD"));
        walk.look("login-update-password", "update-password");
    }

    private static void choosePasskey(PageWalk walk) {
        walk.await("select-authenticator");
        Locator passkey = walk.page().locator(CHOICE + " li:has(.fa-key) button");
        passkey.click();
    }

    private static void choose(Page page, int item) {
        page.locator(CHOICE + " button").nth(item).click();
    }
}
