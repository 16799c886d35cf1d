package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.Gallery;
import dev.userpools.tests.fixture.Keyboard;
import dev.userpools.tests.fixture.PageWalk;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A realm with a brand, looked at and by axe. Paths: sign-in, sign-up. */
final class BrandPagesIT {

    private static final String POLICY = "content-security-policy";
    private static final String LINKS =
            "{\"terms\":\"https://example.com/terms\",\"privacy\":\"https://example.com/privacy\","
                    + "\"imprint\":\"https://example.com/imprint\",\"Status\":\"https://example.com/status\"}";
    private static final String LOGO = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 250 64">
            <g fill="none" stroke="#a23fd0" stroke-width="9"><circle cx="36" cy="32" r="20"/><circle cx="60" cy="32" r="20"/></g>
            <text x="96" y="45" font-family="sans-serif" font-size="38" font-weight="700" fill="#a23fd0">Orbits</text>
            </svg>
            """;
    private static final String PICTURE = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90" preserveAspectRatio="xMidYMid slice">
            <linearGradient id="a" x2="1" y2="1"><stop stop-color="#4b1d7a"/><stop offset="1" stop-color="#c2417c"/></linearGradient>
            <rect width="160" height="90" fill="url(#a)"/>
            <g fill="none" stroke="#fff" stroke-opacity=".2"><circle cx="135" cy="75" r="30"/><circle cx="135" cy="75" r="45"/></g>
            </svg>
            """;

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private static final TestServer server = TestServer.shared();
    private static final TestRealm realm = server.newRealmLike("customers");

    @BeforeAll
    static void setBrand() {
        realm.configure(Map.of(
                        "brandLogo", List.of(svg(LOGO)),
                        "brandColor", List.of("#7a1fa2"),
                        "brandBackground", List.of("#f3e9f7"),
                        "brandBackgroundImage", List.of(svg(PICTURE)),
                        "brandLinks", List.of(LINKS),
                        "brandCss", List.of("#kc-page-title { letter-spacing: -0.01em }")))
                .expect(204);
    }

    @AfterAll
    static void deleteRealm() throws IOException {
        Gallery.write();
        realm.delete();
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT, en", "360, DARK, en", "1280, LIGHT, en", "1280, DARK, ar"})
    void itsPagesFitTheWindowAndAreAccessible(int width, ColorScheme scheme, String language) {
        PageWalk walk = PageWalk.in(chromium, width, scheme, language);
        Page page = walk.page();

        walk.open(realm, Map.of());
        walk.lookAt("brand-sign-in", "#username");
        assertThat(page.locator("#kc-header").innerText()).contains("Customers");
        Keyboard.on(page).to("#user-pool-links a[href='https://example.com/terms']");
        walk.open(realm, Map.of("prompt", "create"));
        walk.lookAt("brand-sign-up", "#kc-register-form");

        assertThat(walk.findings()).isEmpty();
    }

    @Test
    void aPictureRunsNoScripts() {
        String script = "<script>top.document.title = 'taken'; new Image().src = '//evil.example/'</script>";
        TestRealm scripted = server.newRealmLike("customers");
        scripted.configure(Map.of(
                        "brandLogo", List.of(svg(LOGO.replace("</svg>", script + "</svg>"))),
                        "brandBackgroundImage",
                                List.of(svg(PICTURE.replace("<svg", "<svg onload=\"top.document.title='taken'\"")))))
                .expect(204);
        Page page = chromium.desktop();
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));

        page.navigate(server.keycloak().url() + scripted.browser().consoleSignInAddress(Map.of()));
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertThat(page.title()).isEqualTo("Sign in to Customers");
        assertThat(asked).noneMatch(address -> address.contains("evil.example"));
        scripted.delete();
    }

    @Test
    void theContentSecurityPolicyStaysKeycloaks() {
        Page page = chromium.desktop();
        TestRealm plain = server.newPlainRealm();
        try {
            assertThat(policy(page, realm)).isEqualTo(policy(page, plain)).isNotBlank();
        } finally {
            plain.delete();
        }
    }

    private static String svg(String picture) {
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(picture.getBytes(StandardCharsets.UTF_8));
    }

    private static String policy(Page page, TestRealm realm) {
        Response answer =
                page.navigate(server.keycloak().url() + realm.browser().consoleSignInAddress(Map.of()));
        return answer.headerValue(POLICY);
    }
}
