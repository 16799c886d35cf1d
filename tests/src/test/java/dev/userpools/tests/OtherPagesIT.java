package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.DeviceCode;
import dev.userpools.tests.fixture.Gallery;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PageSettings;
import dev.userpools.tests.fixture.PageWalk;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keycloak's other pages in the theme, each looked at and by axe. Paths: sign-in, consent, required actions, devices, sign-out. */
final class OtherPagesIT {

    private static final String PASSWORD = "My-own-passw0rd";
    private static final String SCOPES = "openid profile email phone address offline_access https://orders.example/read"
            + " https://orders.example/write";

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private static final TestRealm realm = TestServer.shared().newRealmLike("workforce");
    private static final TestRealm organizations = TestServer.shared().newRealmLike("workforce");

    private static final String PATH = "/realms/" + realm.name() + "/";

    private final String name = TestRealm.newName();

    @BeforeAll
    static void configure() {
        PageSettings settings = new PageSettings(realm);
        settings.enableActions("TERMS_AND_CONDITIONS", "UPDATE_EMAIL", "delete_account");
        settings.createApplicationThatAsks("shop");
        settings.takeSignUpsWithTermsAndAttributes();
        new PageSettings(organizations).useOrganizations("Analytical Engines", "Difference Engines");
    }

    @AfterAll
    static void removeRealms() throws IOException {
        Gallery.write();
        realm.delete();
        organizations.delete();
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT, en", "1280, DARK, en", "360, DARK, ar", "1280, LIGHT, ar"})
    void everyPageFitsTheWindowAndIsAccessible(int width, ColorScheme scheme, String language) {
        PageWalk walk = PageWalk.in(chromium, width, scheme, language);

        walkThrough(walk, language);

        assertThat(walk.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT, en", "1280, DARK, en"})
    void keycloaksOwnAreShownBeside(int width, ColorScheme scheme, String language) {
        List<TestRealm> realms = List.of(realm, organizations);
        realms.forEach(each -> each.change(Map.of("loginTheme", "keycloak.v2")));
        try {
            walkThrough(PageWalk.in(chromium, width, scheme, language).ofKeycloaks(), language);
        } finally {
            realms.forEach(each -> each.change(Map.of("loginTheme", "user-pool")));
        }
    }

    private void walkThrough(PageWalk walk, String language) {
        signUp(walk);
        errors(walk);
        requiredActions(walk);
        ownActions(walk, language);
        consents(walk);
        signOut(walk);
        organizations(walk);
    }

    private void signUp(PageWalk walk) {
        walk.open(realm, Map.of("prompt", "create", "scope", "openid " + PageSettings.SCOPE));
        walk.lookAt("sign-up-attributes", "#kc-register-form");
        walk.page().locator("#kc-register-form [type=submit]").click();
        walk.lookAt("sign-up-attributes-refused", "[aria-invalid=true]");
    }

    private void errors(PageWalk walk) {
        walk.openPath(realm, PATH + "protocol/openid-connect/auth?client_id=none");
        walk.lookAt("error-unknown-application", "#kc-error-message");
        walk.openPath(realm, PATH + "protocol/openid-connect/auth?client_id=shop&redirect_uri=https://evil.example");
        walk.lookAt("error-known-application", "#kc-error-message");
        walk.open(realm, Map.of());
        String action = walk.page().locator("#kc-form-login").getAttribute("action");
        walk.page()
                .navigate(
                        action.replaceAll("session_code=[^&]*&", "").replaceAll("execution=[^&]*", "execution=other"));
        walk.lookAt("page-expired", "#loginContinueLink");
        walk.page().locator("#loginRestartLink").click();
        walk.page().locator("#username").waitFor();
    }

    private void requiredActions(PageWalk walk) {
        String id = realm.create(NewUser.named(name + "-new").withPermanentPassword(PASSWORD));
        realm.change(id, Map.of("requiredActions", List.of("TERMS_AND_CONDITIONS", "VERIFY_EMAIL")))
                .expect(204);
        walk.open(realm, Map.of());
        walk.giveCredentials(name + "-new", PASSWORD);
        walk.lookAt("terms", "#kc-accept");
        walk.page().locator("#kc-accept").click();
        walk.lookAt("verify-email", "a[href*=required-action], #kc-verify-email-form");
    }

    private void ownActions(PageWalk walk, String language) {
        new PageSettings(realm)
                .allowToDeleteHimself(realm.create(
                        NewUser.named(name).with("locale", language).withPermanentPassword(PASSWORD)));
        walk.open(realm, Map.of("kc_action", "delete_account"));
        walk.giveCredentials(name, PASSWORD);
        walk.lookAt("delete-account", "#kc-deleteaccount-form");
        walk.open(realm, Map.of("kc_action", "UPDATE_EMAIL"));
        walk.giveCredentials(name, PASSWORD);
        walk.lookAt("update-email", "#kc-update-email-form");
    }

    private void consents(PageWalk walk) {
        walk.open(realm, Map.of("client_id", "shop", "scope", SCOPES));
        walk.giveCredentials(name, PASSWORD);
        walk.lookAt("consent", "#kc-oauth");
        walk.openPath(realm, PATH + "device");
        walk.lookAt("device", "#device_user_code");
        walk.page().locator("#device_user_code").fill("AAAA-AAAA");
        walk.page().keyboard().press("Enter");
        walk.lookAt("device-refused", ".pf-v5-c-alert");
        walk.page().locator("#device_user_code").fill(DeviceCode.of(realm, "shop"));
        walk.page().keyboard().press("Enter");
        walk.giveCredentials(name, PASSWORD);
        walk.lookAt("device-consent", "#kc-oauth");
        walk.page().locator("#kc-login").click();
        walk.lookAt("device-done", "#kc-info-message");
    }

    private void signOut(PageWalk walk) {
        walk.openPath(realm, PATH + "protocol/openid-connect/logout?client_id=shop");
        walk.lookAt("sign-out-application", "#kc-logout");
        walk.page().locator("#kc-logout").click();
        walk.lookAt("signed-out", "#kc-info-message");
    }

    private void organizations(PageWalk walk) {
        Page page = walk.page();
        walk.open(organizations, Map.of("scope", "openid organization"));
        walk.lookAt("identity-first", "#kc-form-login");
        page.locator("#username").fill(PageSettings.MEMBER);
        page.keyboard().press("Enter");
        walk.lookAt("organizations", "#kc-user-organizations");
        page.locator("#kc-user-organizations button").first().click();
        walk.lookAt("organization-password", "#password");
    }
}
