package dev.userpools.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.Json;
import dev.userpools.tests.fixture.Partner;
import dev.userpools.tests.fixture.SignInPage;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the sign-in page to an application through an identity provider, in a real browser. Paths: OpenID Connect, SAML. */
final class FederationBrowserIT {

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private static final TestServer SERVER = TestServer.shared();
    private static final TestRealm REALM = SERVER.newRealmLike("workforce");
    private static final Partner OIDC = Partner.byOpenIdConnect(REALM, "Partner", Map.of());
    private static final Partner SAML = Partner.bySaml(REALM, "Company");

    private final String name = TestRealm.newName();
    private final Page page = chromium.desktop();

    @AfterAll
    static void removeRealms() {
        REALM.delete();
        OIDC.delete();
        SAML.delete();
    }

    @Test
    void byAButtonOfTheSignInPage() {
        OIDC.createUser(name);
        openSignIn();
        Chromium.picture(page, "sign-in-with-providers");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Partner"))
                .click();

        signInAtTheProvider();

        assertIsAtTheApplication();
    }

    @Test
    void byTheDomainOfAnAddress() {
        REALM.configure("idpIdentifiers", Json.write(Map.of("partner.example", "Partner")))
                .expect(204);
        OIDC.createUser(name);
        openSignIn();
        page.locator("#username").fill(name + "@partner.example");
        page.locator("#kc-login").click();

        signInAtTheProvider();

        assertIsAtTheApplication();
    }

    @Test
    void bySamlWhoseUserSaysWhatHisProviderDoesNot() {
        SAML.createUser(name);
        openSignIn();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Company"))
                .click();
        signInAtTheProvider();

        page.locator("#email").fill(name + "@example.com");
        page.locator("#firstName").fill("Ada");
        page.locator("#lastName").fill("Lovelace");
        Chromium.picture(page, "review-profile");
        assertThat(Chromium.tooWide(page)).isEmpty();
        page.locator("input[type=submit], button[type=submit]").first().click();

        assertIsAtTheApplication();
    }

    private void openSignIn() {
        page.navigate(SERVER.keycloak().url() + "/realms/" + REALM.name() + "/account");
        assertThat(page.locator("#kc-login")).isVisible();
    }

    private void signInAtTheProvider() {
        SignInPage.in(page).signIn(name, Partner.PASSWORD);
    }

    private void assertIsAtTheApplication() {
        assertThat(page.getByTestId("account-form")
                        .or(page.getByText("Personal info"))
                        .first())
                .isVisible();
    }
}
