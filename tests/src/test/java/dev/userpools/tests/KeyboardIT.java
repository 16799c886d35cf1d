package dev.userpools.tests;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.Keyboard;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PageSettings;
import dev.userpools.tests.fixture.PageWalk;
import dev.userpools.tests.fixture.Partner;
import dev.userpools.tests.fixture.SignInPage;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages by the keyboard alone. Paths: forgotten password, consent and sign-out, linking by an identity provider. */
final class KeyboardIT {

    private static final String PASSWORD = "My-own-passw0rd";

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private static final TestRealm realm = TestServer.shared().newRealmLike("workforce");
    private static final Partner partner = Partner.byOpenIdConnect(realm, "Partner", Map.of());

    private final String name = TestRealm.newName();
    private final PageWalk walk = PageWalk.in(chromium, 1280, ColorScheme.LIGHT, "en");
    private final Page page = walk.page();
    private final Keyboard keyboard = Keyboard.on(page);

    @BeforeAll
    static void configure() {
        new PageSettings(realm).createApplicationThatAsks("shop");
    }

    @AfterAll
    static void removeRealms() {
        realm.delete();
        partner.delete();
    }

    @Test
    void setANewPasswordInPlaceOfAForgottenOne() {
        realm.create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(PASSWORD));
        walk.open(realm, Map.of());

        keyboard.press("a[href*=reset-credentials]");
        keyboard.type("#kc-reset-password-form #username", name).press("#kc-reset-password-form [type=submit]");
        keyboard.type("#code", VerificationCodes.in(realm.awaitMail(name + "@example.com")))
                .type("#password-new", "Another-passw0rd")
                .type("#password-confirm", "Another-passw0rd")
                .press("#kc-submit");

        SignInPage.awaitApplication(page);
    }

    @Test
    void giveConsentAndSignOut() {
        realm.create(NewUser.named(name).withPermanentPassword(PASSWORD));
        walk.open(realm, Map.of("client_id", "shop"));

        keyboard.type("#username", name).type("#password", PASSWORD).press("#kc-login");
        keyboard.press("#kc-oauth #kc-login");
        SignInPage.awaitApplication(page);
        walk.openPath(realm, "/realms/" + realm.name() + "/protocol/openid-connect/logout?client_id=shop");
        keyboard.press("#kc-logout");

        page.locator("#kc-info-message").waitFor();
    }

    @Test
    void linkTheAccountOfAProvider() {
        partner.createUser(name);
        realm.create(NewUser.named("own-" + name)
                .withEmail(name + "@example.com")
                .withVerifiedEmail()
                .withPermanentPassword(PASSWORD));
        walk.open(realm, Map.of());

        keyboard.press("#social-Partner");
        page.waitForURL(address -> !address.contains("/realms/" + realm.name() + "/"));
        keyboard.type("#username", name).type("#password", Partner.PASSWORD).press("#kc-login");
        keyboard.press("#linkAccount");

        page.locator("#instruction1").waitFor();
    }
}
