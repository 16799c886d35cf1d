package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.userpools.tests.fixture.AuthenticatorApp;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.Gallery;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PageWalk;
import dev.userpools.tests.fixture.PaperCodes;
import dev.userpools.tests.fixture.PhoneUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.SignInPage;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages around passwords, second factors and addresses, each looked at as {@link PageWalk} does. */
final class SecondFactorPagesIT {

    private static final String PASSWORD = PhoneUser.PASSWORD;

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private static final TestServer server = TestServer.shared();
    private static final TestRealm realm = server.newRealmLike("workforce");
    private static final TestRealm linked = server.newRealmLike("customers");
    private static final Deque<Equipped> users = new ArrayDeque<>();

    /** A user who has all there is: a phone, an address, an app and recovery codes. */
    private record Equipped(PhoneUser user, AuthenticatorApp app) {

        static Equipped create() {
            PhoneUser user = PhoneUser.createdIn(realm);
            PlainBrowser browser = realm.browser();
            AuthenticatorApp app = AuthenticatorApp.setUp(browser, user.name(), PASSWORD);
            PaperCodes.madeFor(browser);
            return new Equipped(user, app);
        }
    }

    @BeforeAll
    static void prepare() {
        for (int variant = 0; variant < 4; variant++) {
            users.add(Equipped.create());
        }
        realm.configure(Map.of("mfaConfiguration", List.of("ON"), "accountRecovery", List.of("admin_only")))
                .expect(204);
        linked.configure("verificationOption", "CONFIRM_WITH_LINK").expect(204);
    }

    @AfterAll
    static void writeGallery() throws IOException {
        realm.delete();
        linked.delete();
        Gallery.write();
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT, en", "1280, DARK, en", "360, DARK, ar", "1280, LIGHT, ar"})
    void fitTheWindowAndAreAccessible(int width, ColorScheme scheme, String language) {
        Equipped equipped = users.remove();
        PageWalk walk = PageWalk.in(chromium, width, scheme, language);
        passTheSecondFactor(walk, equipped);
        changeSettings(walk);

        walk.startAgain();
        setUpAFactor(walk);
        walk.startAgain();
        chooseAPassword(walk);
        walk.startAgain();
        openALink(walk);

        assertThat(walk.findings()).isEmpty();
    }

    private static void passTheSecondFactor(PageWalk walk, Equipped equipped) {
        Page page = walk.page();
        // Whoever wants to choose his factors passes them first, every time.
        walk.signIn(realm, equipped.user().name(), PASSWORD, Map.of("kc_action", "user-pool-mfa-preference"));
        walk.look("mfa-choice", "mfa-choice");
        choose(walk, "SMS_MFA");
        walk.look("mfa-code", "mfa-code-sms");
        walk.submit("#code", "12");
        walk.lookWhenRefused("mfa-code-refused");
        another(walk, "EMAIL_OTP");
        walk.look("mfa-code", "mfa-code-email");
        another(walk, "RECOVERY_CODE");
        walk.look("mfa-code", "mfa-code-recovery");
        another(walk, "SOFTWARE_TOKEN_MFA");
        walk.look("mfa-code", "mfa-code-app");
        walk.submit("#code", equipped.app().code());
        walk.look("mfa-preference", "mfa-preference");
        page.locator("#user-pool-cancel-aia").click();
        SignInPage.awaitApplication(page);
    }

    private static void changeSettings(PageWalk walk) {
        Page page = walk.page();
        walk.open(realm, Map.of("kc_action", "CONFIGURE_TOTP"));
        walk.look("login-config-totp", "authenticator-app");
        walk.submit("#totp", "12");
        walk.lookWhenRefused("authenticator-app-refused");
        page.locator("#mode-manual").click();
        page.locator("#kc-totp-secret-key").waitFor();
        walk.look("authenticator-app-by-hand");
        walk.open(realm, Map.of("kc_action", "CONFIGURE_RECOVERY_AUTHN_CODES"));
        walk.look("login-recovery-authn-code-config", "recovery-codes");
        walk.open(realm, Map.of("kc_action", "UPDATE_PASSWORD"));
        walk.look("login-update-password", "update-password");
        walk.submit("#password-new", "short");
        walk.lookWhenRefused("update-password-refused");
        walk.open(realm, Map.of("kc_action", "user-pool-verify-email:change"));
        walk.look("change-attribute", "change-address");
        walk.submit("#email", "nothing");
        walk.lookWhenRefused("change-address-refused");
        walk.open(realm, Map.of("kc_action", "UPDATE_PROFILE"));
        walk.look("login-update-profile", "update-profile");
        walk.submit("#email", "nothing");
        walk.lookWhenRefused("update-profile-refused");
        walk.submit("#email", TestRealm.newName() + "@example.org");
        walk.look("confirm-attribute", "confirm-address");
    }

    private static void setUpAFactor(PageWalk walk) {
        Page page = walk.page();
        String name = TestRealm.newName();
        String phone = SignUp.newNumber();
        realm.create(NewUser.named(name).withoutEmail().withPermanentPassword(PASSWORD));
        walk.signIn(realm, name, PASSWORD, Map.of());
        walk.look("mfa-setup", "mfa-setup-choice");
        choose(walk, "SMS_MFA");
        page.locator("#phone_number").waitFor();
        walk.look("mfa-setup-address");
        walk.submit("#phone_number", "12");
        walk.lookWhenRefused("mfa-setup-address-refused");
        walk.submit("#phone_number", phone);
        page.locator("#code").waitFor();
        assertThat(VerificationCodes.in(realm.awaitText(phone))).isNotEmpty();
        walk.look("mfa-setup-code");
        page.locator("#user-pool-another").click();
        choose(walk, "SOFTWARE_TOKEN_MFA");
        page.locator("#totp-secret").waitFor();
        walk.look("mfa-setup-app");
        walk.submit(
                "#code",
                AuthenticatorApp.with(page.locator("#totp-secret").innerText()).code());
        walk.await("login-update-profile");
    }

    private static void chooseAPassword(PageWalk walk) {
        String name = TestRealm.newName();
        realm.create(NewUser.named(name).withoutNames().withTemporaryPassword(PASSWORD));
        // Otherwise he would set up a second factor first.
        realm.configure("mfaConfiguration", "OPTIONAL").expect(204);
        walk.signIn(realm, name, PASSWORD, Map.of());
        walk.look("new-password", "first-password");
        walk.submit("#password-new", "short");
        walk.lookWhenRefused("first-password-refused");
        realm.configure("mfaConfiguration", "ON").expect(204);
    }

    private static void openALink(PageWalk walk) {
        SignUp signUp = SignUp.in(linked, TestRealm.newName() + "@example.com");
        String address =
                Jsoup.parse(signUp.mail(1).html()).select("a[href*=user-pool]").attr("href");
        URI link = URI.create(address);
        walk.openPath(linked, link.getRawPath() + "?" + link.getRawQuery());
        walk.look("confirm-link", "confirm-link");
        walk.page().locator("#kc-submit").click();
        walk.page().locator("#user-pool-application").waitFor();
        walk.look("confirm-link", "confirm-link-done");
    }

    private static void another(PageWalk walk, String factor) {
        walk.page().locator("#user-pool-another").click();
        choose(walk, factor);
    }

    private static void choose(PageWalk walk, String factor) {
        walk.page().locator("#factor-" + factor).check();
        walk.page().locator("#kc-submit").click();
    }
}
