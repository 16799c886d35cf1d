package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.Gallery;
import dev.userpools.tests.fixture.PageWalk;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The theme's pages, each looked at in a window's width, in light or dark, and by axe. Path: sign-in. */
final class LoginThemeIT {

    private static final String PASSWORD = "My-own-passw0rd";
    private static final int MOST_BYTES = 60 * 1024;

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private final TestServer server = TestServer.shared();
    private final TestRealm customers = server.realm("customers");

    @AfterAll
    static void writeGallery() throws IOException {
        Gallery.write();
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT, en", "1280, DARK, en", "360, DARK, ar", "1280, LIGHT, ar"})
    void everyPageFitsTheWindowAndIsAccessible(int width, ColorScheme scheme, String language) {
        PageWalk walk = PageWalk.in(chromium, width, scheme, language);
        Page page = walk.page();

        signIn(page, customers, language);
        walk.look("sign-in");
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        page.locator("#username").fill("nobody@example.com");
        page.locator("#password").fill("wrong");
        page.keyboard().press("Enter");
        walk.lookWhenRefused("sign-in-refused");

        signIn(page, customers, language);
        page.locator("a[href*=reset-credentials]").click();
        page.locator("#kc-reset-password-form").waitFor();
        walk.look("forgotten-password");
        page.locator("#username").fill(TestRealm.newName() + "@example.com");
        page.keyboard().press("Enter");
        page.locator("#password-new").waitFor();
        walk.look("new-password");

        signIn(page, customers, language);
        page.locator("a[href*=registration]").click();
        page.locator("#kc-register-form").waitFor();
        walk.look("sign-up");
        signUpByKeyboard(page);
        walk.look("confirm");

        page.navigate(address(customers) + "/protocol/openid-connect/logout?ui_locales=" + language);
        walk.look("sign-out");
        page.navigate(address(customers) + "/protocol/openid-connect/auth?client_id=none");
        walk.look("error");

        assertThat(walk.findings()).isEmpty();
    }

    @Test
    void theFirstVisitIsSmall() throws IOException {
        TestRealm plain = server.newPlainRealm();
        try {
            int ours = weight(customers, false);
            Gallery.note(
                    "weight",
                    "Sign-in, compressed, without Keycloak's shared resources: " + ours
                            + " bytes; with them: " + weight(customers, true) + ". Keycloak's own: "
                            + weight(plain, false)
                            + " and " + weight(plain, true) + ".");
            assertThat(ours).isLessThanOrEqualTo(MOST_BYTES);
        } finally {
            plain.delete();
        }
    }

    private static void signUpByKeyboard(Page page) {
        page.locator("#username").focus();
        page.keyboard().type(TestRealm.newName() + "@example.com");
        for (String field : List.of("password", "password-confirm", "name")) {
            while (!field.equals(page.evaluate("document.activeElement.id"))) {
                page.keyboard().press("Tab");
            }
            page.keyboard().type(field.equals("name") ? "Ada Lovelace" : PASSWORD);
        }
        page.keyboard().press("Enter");
        page.locator("#code").waitFor();
    }

    private static int weight(TestRealm realm, boolean shared) throws IOException {
        Page page = chromium.desktop();
        List<Response> answers = new ArrayList<>();
        page.onResponse(answers::add);
        signIn(page, realm, "en");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        int bytes = 0;
        for (Response answer : List.copyOf(answers)) {
            if (answer.status() == 200 && (shared || !answer.url().contains("/common/keycloak/"))) {
                bytes += compressed(answer.body());
            }
        }
        return bytes;
    }

    private static int compressed(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.size();
    }

    private static String address(TestRealm realm) {
        return realm.server().keycloak().url() + "/realms/" + realm.name();
    }

    private static void signIn(Page page, TestRealm realm, String language) {
        String path = realm.browser().consoleSignInAddress(Map.of("ui_locales", language));
        page.navigate(realm.server().keycloak().url() + path);
        page.locator("#username").waitFor();
    }
}
