package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.userpools.tests.fixture.Axe;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PageSettings;
import dev.userpools.tests.fixture.Partner;
import dev.userpools.tests.fixture.ScriptedProvider;
import dev.userpools.tests.fixture.SignInPage;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A phone's browser that runs no scripts. Paths: OpenID Connect, SAML, consent, sign-out. */
final class PagesWithoutScriptsIT {

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private static final TestServer SERVER = TestServer.shared();
    private static final TestRealm REALM = SERVER.newRealmLike("workforce");
    private static final Partner OIDC = Partner.byOpenIdConnect(REALM, "Partner", Map.of());
    private static final Partner SAML = Partner.bySaml(REALM, "Company");
    private static final ScriptedProvider APPLICATION = ScriptedProvider.start();

    private final String name = TestRealm.newName();
    private final Page page = chromium.phoneWithoutScripts();

    @BeforeAll
    static void configure() {
        new PageSettings(REALM).createApplicationThatAsks("shop");
        createApplicationThatIsToldOfSignOuts();
        APPLICATION.says("/callback", 200, "\"signed in\"").says("/", 200, "\"the shop\"");
    }

    private static void createApplicationThatIsToldOfSignOuts() {
        SERVER.admin()
                .post(
                        REALM.name() + "/clients",
                        Map.of(
                                "clientId",
                                "told",
                                "name",
                                "The office",
                                "publicClient",
                                true,
                                "redirectUris",
                                List.of("http://localhost:*"),
                                "frontchannelLogout",
                                true,
                                "attributes",
                                Map.of(
                                        "frontchannel.logout.url",
                                        APPLICATION.address("/"),
                                        "post.logout.redirect.uris",
                                        "+")))
                .expect(201);
    }

    @AfterAll
    static void removeRealms() {
        REALM.delete();
        OIDC.delete();
        SAML.delete();
        APPLICATION.close();
    }

    @Test
    void theWayByAProviderThroughConsentToTheSignOutGoesToItsEnd() {
        OIDC.createUser(name);
        openSignIn("shop");
        page.locator("#social-Partner").click();
        signInHere();

        page.locator("#kc-oauth #kc-login").click();

        page.waitForURL(APPLICATION.address("/callback") + "?*code=*");
        signOut();
    }

    @Test
    void bySamlThePagesThatScriptsSendOnHaveAButton() {
        SAML.createUser(name);
        openSignIn("shop");
        page.locator("#social-Company").click();
        signInHere();
        page.locator("form[name=saml-post-binding] input[type=submit]").waitFor();
        assertThat(Axe.violationsWithoutScripts(page, chromium.desktop())).isEmpty();
        page.locator("form[name=saml-post-binding] input[type=submit]").click();
        page.locator("#email").fill(name + "@example.com");
        page.locator("#firstName").fill("Ada");
        page.locator("#lastName").fill("Lovelace");
        page.locator("#kc-idp-review-profile-form [type=submit]").click();

        page.locator("#kc-oauth #kc-cancel").click();

        page.waitForURL(APPLICATION.address("/callback") + "?*error=access_denied*");
    }

    @Test
    void aSignOutThatTellsAnApplicationGoesOnByAButton() {
        REALM.create(NewUser.named(name).withPermanentPassword(Partner.PASSWORD));
        openSignIn("told");
        signInHere();
        page.waitForURL(APPLICATION.address("/callback") + "?*code=*");
        page.navigate(address("logout?client_id=told&post_logout_redirect_uri=" + APPLICATION.address("/callback")));
        page.locator("#kc-logout").click();
        assertThat(page.locator("#user-pool-applications").innerText()).contains("The office");
        assertThat(Axe.violationsWithoutScripts(page, chromium.desktop())).isEmpty();

        page.locator("#continue").click();

        page.waitForURL(APPLICATION.address("/callback") + "**");
    }

    /** Signing out of the realm signs out of the provider as well, where its page is the last to ask. */
    private void signOut() {
        page.navigate(address("logout?client_id=shop"));
        page.locator("#kc-logout").click();
        page.locator("#kc-info-message")
                .or(page.locator("input[name=confirmLogout]"))
                .first()
                .waitFor();
        if (page.locator("input[name=confirmLogout]").count() > 0) {
            page.locator("input[name=confirmLogout]").click();
        }
        page.locator("#kc-info-message").waitFor();
        openSignIn("shop");
        assertThat(page.locator("#social-Partner").isVisible()).isTrue();
    }

    private void openSignIn(String client) {
        String request = REALM.browser()
                .signInAddress(Map.of("client_id", client, "redirect_uri", APPLICATION.address("/callback")));
        page.navigate(SERVER.keycloak().url().resolve(request).toString());
        page.locator("#kc-form-login").waitFor();
    }

    private void signInHere() {
        SignInPage.in(page).signIn(name, Partner.PASSWORD);
    }

    private static String address(String end) {
        return SERVER.keycloak().url() + "/realms/" + REALM.name() + "/protocol/openid-connect/" + end;
    }
}
