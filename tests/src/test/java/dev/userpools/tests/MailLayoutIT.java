package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.userpools.tests.fixture.Axe;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PoolCalls;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mails as pages. Path: admin REST {@code user-pool/message-test}. */
final class MailLayoutIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final PoolCalls calls = new PoolCalls(TestServer.shared().realm("customers"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invitation",
                "verification",
                "verificationByLink",
                "attribute",
                "recovery",
                "emailMfa",
                "addressChanged"
            })
    void fitsAPhoneAndADesktopInLightAndDark(String template) {
        look(template, html(template, "en"));
    }

    @Test
    void isThatOfKeycloaksOwnMailsToo() {
        TestRealm workforce = TestServer.shared().realm("workforce");
        String name = TestRealm.newName();
        String id = workforce.create(NewUser.named(name).invitedBy("NONE").withPermanentPassword("My-own-passw0rd"));
        TestServer.shared()
                .admin()
                .put(workforce.name() + "/users/" + id + "/execute-actions-email", List.of("UPDATE_PASSWORD"))
                .expect(204);

        String html = workforce.awaitMail(name + "@example.com").html();

        assertThat(html).contains("user-pool-");
        look("keycloak-actions", html);
    }

    private static void look(String name, String html) {
        Page page = CHROMIUM.desktop();
        page.setContent(html);
        for (int width : new int[] {360, 600}) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.setViewportSize(width, 640);
                page.emulateMedia(
                        new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setColorScheme(scheme));

                assertThat(Chromium.tooWide(page)).isEmpty();
                assertThat(Axe.violationsOfWcag(page)).isEmpty();
                Chromium.picture(page, "mail-" + name + "-" + width + "-" + name(scheme));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"verification", "recovery", "emailMfa"})
    void holdsTheCodeAsOneTextThatOneTapSelects(String template) {
        Page page = CHROMIUM.desktop();
        page.setContent(html(template, "en"));

        assertThat(page.locator(".user-pool-code").evaluate("code => [...code.childNodes].map(node => node.data)"))
                .hasToString("[123456]");
        assertThat(page.locator(".user-pool-code").evaluate("code => getComputedStyle(code).userSelect"))
                .isEqualTo("all");
    }

    @Test
    void writesTheLinksAddressBelowItsButton() {
        Page page = CHROMIUM.desktop();
        page.setContent(html("verificationByLink", "en"));

        assertThat(page.locator(".user-pool-address").textContent())
                .isEqualTo(page.locator("a.user-pool-button").getAttribute("href"));
    }

    @Test
    void runsFromRightToLeftInArabicAndKeepsTheCodesOrder() {
        Page page = CHROMIUM.desktop();
        page.setViewportSize(360, 640);
        page.setContent(html("verification", "ar"));

        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ar");
        assertThat(page.locator(".user-pool-code").getAttribute("dir")).isEqualTo("ltr");
        assertThat(Chromium.tooWide(page)).isEmpty();
        Chromium.picture(page, "mail-verification-360-arabic");
    }

    @Test
    void loadsNothing() {
        assertThat(html("verification", "en")).doesNotContain("src=", "url(", "<link", "<script");
    }

    private String html(String template, String locale) {
        return calls.rendered(template, locale)
                .expect(200)
                .json()
                .at("/email/html")
                .asText();
    }

    private static String name(ColorScheme scheme) {
        return scheme.name().toLowerCase(Locale.ROOT);
    }
}
