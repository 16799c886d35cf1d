package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.FlowSteps;
import dev.userpools.tests.fixture.Gallery;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PageWalk;
import dev.userpools.tests.fixture.Partner;
import dev.userpools.tests.fixture.SignInPage;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Keycloak's pages of steps that operators add to flows, each looked at and by axe. Paths: sign-in by a browser's
 * certificate, first sign-in by OpenID Connect.
 */
final class FlowPagesIT {

    private static final String X509 = "auth-x509-client-username-form";

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private static final TestServer SERVER = TestServer.shared();
    private static final TestRealm REALM = SERVER.newRealmLike("workforce");
    private static final Partner PARTNER =
            Partner.byOpenIdConnect(REALM, "Partner", Map.of()).trusted();

    @BeforeAll
    static void signUsersInByCertificate() {
        FlowSteps.create(REALM, "certificate")
                .add(X509, "ALTERNATIVE")
                .add("auth-username-password-form", "ALTERNATIVE")
                .configure(
                        X509,
                        Map.of(
                                "x509-cert-auth.mapping-source-selection",
                                "Subject's Common Name",
                                "x509-cert-auth.mapper-selection",
                                "Username or Email"));
        REALM.change(Map.of("browserFlow", "certificate"));
        REALM.create(NewUser.named(REALM.name()).withPermanentPassword(Partner.PASSWORD));
    }

    @BeforeAll
    static void askBeforeALinkIsReplaced() {
        String existing = "partner Handle Existing Account";
        FlowSteps.of(REALM, "first broker login")
                .copy("partner")
                .require("idp-confirm-link", "DISABLED")
                .requireFlow("partner Account verification options", "DISABLED")
                .add(existing, "idp-confirm-override-link", "REQUIRED")
                .add(existing, "idp-auto-link", "REQUIRED");
        PARTNER.firstSignInBy("partner");
    }

    @AfterAll
    static void removeRealms() throws IOException {
        Gallery.write();
        REALM.delete();
        PARTNER.delete();
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT, en", "1280, DARK, en", "360, DARK, ar", "1280, LIGHT, ar"})
    void whoShowsACertificateIsAskedWhetherItIsHim(int width, ColorScheme scheme, String language) {
        PageWalk walk = PageWalk.in(chromium, width, scheme, language);
        Page page = walk.page();
        page.setExtraHTTPHeaders(Map.of(TestServer.CERTIFICATE_HEADER, certificate()));
        walk.open(REALM, Map.of());
        walk.look("login-x509-info", "certificate");
        assertThat(page.locator("main").innerText()).contains("CN=" + REALM.name());
        page.locator("#kc-cancel").click();
        walk.await("login");

        walk.open(REALM, Map.of());
        walk.await("login-x509-info");
        page.locator("#kc-login").click();
        SignInPage.awaitApplication(page);

        assertThat(walk.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT, en", "1280, DARK, en", "360, DARK, ar", "1280, LIGHT, ar"})
    void whoComesAsSomebodyElseOfTheSameProviderIsAsked(int width, ColorScheme scheme, String language) {
        String name = TestRealm.newName();
        String id = REALM.create(NewUser.named("own-" + name)
                .withEmail(name + "@example.com")
                .withVerifiedEmail()
                .withPermanentPassword(Partner.PASSWORD));
        PARTNER.linkTo(id, "somebody", "formerly-" + name);
        PARTNER.createUser(name);
        PageWalk walk = PageWalk.in(chromium, width, scheme, language);
        Page page = walk.page();

        walk.open(REALM, Map.of());
        page.locator("#social-Partner").click();
        walk.giveCredentials(name, Partner.PASSWORD);
        walk.look("login-idp-link-confirm-override", "link-override");
        page.locator("#confirmOverride").click();
        SignInPage.awaitApplication(page);

        assertThat(walk.findings()).isEmpty();
        assertThat(PARTNER.linkedTo(id)).isEqualTo(name);
    }

    /** The realm's own, as it has one: its subject is the realm's name. */
    private static String certificate() {
        JsonNode keys =
                SERVER.admin().get(REALM.name() + "/keys").expect(200).json().get("keys");
        return keys.valueStream()
                .filter(key -> key.hasNonNull("certificate"))
                .findFirst()
                .orElseThrow()
                .get("certificate")
                .asText();
    }
}
