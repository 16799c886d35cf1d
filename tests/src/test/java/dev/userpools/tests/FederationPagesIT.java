package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.ClosedPort;
import dev.userpools.tests.fixture.Gallery;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PageWalk;
import dev.userpools.tests.fixture.Partner;
import dev.userpools.tests.fixture.ScriptedProvider;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages on the way through other identity providers, each looked at and by axe. Paths: OpenID Connect, SAML, OAuth 2. */
final class FederationPagesIT {

    private static final String PASSWORD = "The-pools-passw0rd";
    private static final String LONG_NAME = "an-identity-provider-with-quite-a-long-name";

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private static final TestServer SERVER = TestServer.shared();
    private static final TestRealm REALM = SERVER.newRealmLike("workforce");
    private static final Partner OIDC =
            Partner.byOpenIdConnect(REALM, "Partner", Map.of()).trusted();
    private static final Partner SAML = Partner.bySaml(REALM, "Company");
    private static final ScriptedProvider AMAZON = ScriptedProvider.start();

    @BeforeAll
    static void connectProviders() {
        AMAZON.takeThePlaceOf(REALM, "LoginWithAmazon");
        enable("Google", "1");
        enable("SignInWithApple", "2");
        enable("Facebook", "");
        AMAZON.says("/token", 500, "");
        AMAZON.connectTo(
                REALM, LONG_NAME, "oauth2", Map.of("tokenUrl", "http://localhost:" + ClosedPort.number() + "/token"));
    }

    @AfterAll
    static void removeRealms() throws IOException {
        Gallery.write();
        REALM.delete();
        OIDC.delete();
        SAML.delete();
        AMAZON.close();
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT, en", "1280, DARK, en", "360, DARK, ar", "1280, LIGHT, ar"})
    void everyPageFitsTheWindowAndIsAccessible(int width, ColorScheme scheme, String language) {
        PageWalk walk = PageWalk.in(chromium, width, scheme, language);
        Page page = walk.page();
        String name = TestRealm.newName();
        createInBoth(name);

        walk.open(REALM, Map.of());
        walk.lookAt("providers", "#kc-social-providers");
        assertThat(page.locator("#kc-social-providers a").allInnerTexts())
                .map(String::strip)
                .as("what an operator put first, then by alias")
                .containsExactly("Google", "Apple", "Company", "Facebook", "Amazon", "Partner", LONG_NAME);
        page.locator("#social-Partner").click();
        walk.giveCredentials(name, Partner.PASSWORD);
        walk.lookAt("link-confirm", "#linkAccount");
        page.locator("#linkAccount").click();
        walk.lookAt("link-email", "#instruction1");

        walk.open(REALM, Map.of("prompt", "login"));
        page.locator("#social-Company").click();
        String other = TestRealm.newName();
        SAML.createUser(other);
        walk.giveCredentials(other, Partner.PASSWORD);
        walk.lookAt("review-profile", "#kc-idp-review-profile-form");
        page.locator("#email").fill("no address");
        page.locator("#kc-idp-review-profile-form [type=submit]").click();
        page.locator("[aria-invalid=true]").first().waitFor();
        walk.lookAt("review-profile-refused", "#kc-idp-review-profile-form");

        walk.open(REALM, Map.of("prompt", "login"));
        page.locator("#social-LoginWithAmazon").click();
        walk.lookAt("provider-down", "#user-pool-start-over");
        page.locator("#user-pool-start-over").click();
        page.locator("#username").waitFor();

        walk.open(REALM, Map.of("prompt", "login", "kc_action", "idp_link:Partner"));
        walk.giveCredentials("own-" + name, PASSWORD);
        walk.look("link-idp-action", "link-by-action");

        assertThat(walk.findings()).isEmpty();
    }

    private static void enable(String alias, String order) {
        REALM.changeProvider(
                alias,
                provider -> provider.put("enabled", true).withObject("/config").put("guiOrder", order));
    }

    private static void createInBoth(String name) {
        OIDC.createUser(name);
        REALM.create(NewUser.named("own-" + name)
                .withEmail(name + "@example.com")
                .withVerifiedEmail()
                .withPermanentPassword(PASSWORD));
    }
}
