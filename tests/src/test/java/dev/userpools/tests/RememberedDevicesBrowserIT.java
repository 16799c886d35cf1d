package dev.userpools.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.DeviceUser;
import dev.userpools.tests.fixture.PhoneUser;
import dev.userpools.tests.fixture.SignInPage;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Remembered devices as their user sees them. Paths: sign-in and account console in a real browser. */
final class RememberedDevicesBrowserIT {

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final DeviceUser user = DeviceUser.in(realm);
    private final Page page = chromium.desktop();

    @BeforeEach
    void askWhetherToRemember() {
        realm.configure(Map.of(
                        "mfaConfiguration", List.of("ON"),
                        "deviceChallengeRequiredOnNewDevice", List.of("true"),
                        "deviceOnlyRememberedOnUserPrompt", List.of("true")))
                .expect(204);
    }

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @Test
    void isTickedInTheSignInAndDeletedInTheAccountConsole() {
        openConsole();
        page.locator("#code").fill(user.firstCode());
        page.locator("input[name=rememberDevice]").check();
        Chromium.picture(page, "mfa-code-remember");
        page.locator("#user-pool-mfa-form [type=submit]").click();

        Locator list = page.locator("[data-testid='user-pool-device/credential-list']");
        assertThat(page.locator("[data-testid='user-pool-device/title']")).hasText("Remembered devices");
        assertThat(page.locator("[data-testid='user-pool-device/help-text']"))
                .containsText("On these devices you sign in with your password alone.");
        assertThat(list).containsText(Pattern.compile("Chrome.* \\(Linux\\)"));
        assertThat(list).containsText(Pattern.compile("Last used on \\d{4}-\\d\\d-\\d\\d"));
        Chromium.picture(page, "account-console-devices");
        assertCookie();

        list.locator("[data-testrole='remove']").click();
        page.locator("#kc-accept").click();

        assertThat(page.locator("[data-testid='otp/title']")).isVisible();
        assertThat(list).hasCount(0);
        assertThat(realm.status(user.id()).get("devices")).isEmpty();
    }

    @Test
    void isCalledSoInGerman() {
        realm.change(Map.of("defaultLocale", "de", "supportedLocales", List.of("de")));
        openConsole();
        page.locator("#code").fill(user.firstCode());
        page.locator("input[name=rememberDevice]").check();
        page.locator("#user-pool-mfa-form [type=submit]").click();

        assertThat(page.locator("[data-testid='user-pool-device/title']")).hasText("Gemerkte Geräte");
        assertThat(page.locator("[data-testid='user-pool-device/credential-list']"))
                .containsText("Zuletzt benutzt am");
    }

    private void openConsole() {
        page.navigate(server.keycloak().url() + "/realms/" + realm.name() + "/account/account-security/signing-in");
        SignInPage.in(page).signIn(user.name(), PhoneUser.PASSWORD);
    }

    private void assertCookie() {
        Cookie cookie = page.context().cookies().stream()
                .filter(held -> held.name.startsWith("USER_POOL_DEVICE_"))
                .findFirst()
                .orElseThrow();
        assertThat(cookie.httpOnly).isTrue();
        assertThat(cookie.secure).isTrue();
        assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
        assertThat(cookie.path).isEqualTo("/realms/" + realm.name() + "/");
        assertThat(page.context().cookies(server.keycloak().url() + "/realms/workforce/"))
                .noneMatch(held -> held.name.equals(cookie.name));
    }
}
