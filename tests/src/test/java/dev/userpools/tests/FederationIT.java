package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.Claims;
import dev.userpools.tests.fixture.Json;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.Partner;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.ScriptedProvider;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Users of identity providers, from the sign-in page to the application. Paths: broker by OpenID Connect and by SAML, browser
 * without scripts; a second realm plays the provider.
 */
final class FederationIT {

    private static final TestServer SERVER = TestServer.shared();
    private static final TestRealm WORKFORCE = SERVER.newRealmLike("workforce");
    private static final TestRealm CUSTOMERS = SERVER.newRealmLike("customers");
    private static final Partner OIDC = Partner.byOpenIdConnect(WORKFORCE, "Partner", Map.of("syncMode", "FORCE"));
    private static final Partner SAML = Partner.bySaml(WORKFORCE, "Company");
    private static final Partner OF_CUSTOMERS =
            Partner.byOpenIdConnect(CUSTOMERS, "Partner", Map.of()).trusted();

    private final String name = TestRealm.newName();

    @BeforeAll
    static void configure() {
        OIDC.map("given_name", "nickname", "FORCE");
        OF_CUSTOMERS.map("given_name", "name", "IMPORT");
        WORKFORCE
                .configure(
                        "idpIdentifiers",
                        Json.write(
                                Map.of("partner.example", "Partner", "company.example", "Company", "x.example", "No")))
                .expect(204);
    }

    @AfterAll
    static void removeRealms() {
        WORKFORCE.delete();
        CUSTOMERS.delete();
        OIDC.delete();
        SAML.delete();
        OF_CUSTOMERS.delete();
    }

    @Test
    void aUserOfAnOpenIdConnectProviderHasItsNameAndHis() {
        String subject = OIDC.createUser(name);

        PlainBrowser browser = OIDC.signIn(WORKFORCE.browser(), name);

        JsonNode idToken =
                Claims.ofTokens(WORKFORCE, browser.tokens().expect(200).json()).get(0);
        assertThat(idToken.get("cognito:username").asText()).isEqualTo("partner_" + subject);
        JsonNode identity = idToken.get("identities").get(0);
        assertThat(identity.get("providerName").asText()).isEqualTo("Partner");
        assertThat(identity.get("providerType").asText()).isEqualTo("OIDC");
        assertThat(identity.get("userId").asText()).isEqualTo(subject);
        assertIsExternal("partner_" + subject);
    }

    @Test
    void aUserOfASamlProviderHasItsNameAndHis() {
        SAML.createUser(name);

        PlainBrowser browser = SAML.signIn(WORKFORCE.browser(), name);
        // SAML says no name that a profile must have.
        if (!browser.isSignedIn()) {
            assertThat(browser.pageId()).as(browser.text()).isEqualTo("login-idp-review-user-profile");
            browser.submit(Map.of("email", name + "@example.com", "firstName", "Test", "lastName", "User"));
        }

        JsonNode idToken =
                Claims.ofTokens(WORKFORCE, browser.tokens().expect(200).json()).get(0);
        JsonNode identity = idToken.get("identities").get(0);
        assertThat(identity.get("providerType").asText()).isEqualTo("SAML");
        String expected = ("Company_" + identity.get("userId").asText()).toLowerCase(Locale.ROOT);
        assertThat(idToken.get("cognito:username").asText()).isEqualTo(expected);
        assertIsExternal(expected);
    }

    @Test
    void inAPoolWithoutUserNamesAsWell() {
        String subject = OF_CUSTOMERS.createUser(name);

        PlainBrowser browser = OF_CUSTOMERS.signIn(CUSTOMERS.browser(), name);

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        String id = CUSTOMERS.idOf("partner_" + subject);
        assertThat(CUSTOMERS.status(id).get("status").asText()).isEqualTo("EXTERNAL_PROVIDER");
    }

    @Test
    void allProvidersOfTheseTypesAreOurs() {
        assertThat(SERVER.keycloak().log()).doesNotContain("has taken the place of user-pool.jar's");
    }

    @Test
    void whoComesFromAmazonIsAskedForNothingItSays() {
        TestRealm own = SERVER.newRealmLike("customers");
        try (ScriptedProvider amazon = ScriptedProvider.start()) {
            amazon.takeThePlaceOf(own, "LoginWithAmazon");
            amazon.says("/token", 200, "{\"access_token\":\"a-token\",\"token_type\":\"bearer\",\"expires_in\":3600}");
            amazon.says(
                    "/profile",
                    200,
                    Json.write(Map.of("user_id", name, "name", "Ada", "email", name + "@example.com")));

            PlainBrowser browser = own.browser().openSignIn(Map.of("kc_idp_hint", "LoginWithAmazon"));

            assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
            JsonNode user = own.user(own.idOfEmail(name + "@example.com")).json();
            assertThat(user.at("/attributes/name/0").asText()).isEqualTo("Ada");
        }
        own.delete();
    }

    private static void assertIsExternal(String username) {
        String id = WORKFORCE.idOf(username);
        assertThat(WORKFORCE.status(id).get("status").asText()).isEqualTo("EXTERNAL_PROVIDER");
        Untouched.assertNoAccount(WORKFORCE, id);
        assertThat(WORKFORCE.mailsTo(WORKFORCE.user(id).json().get("email").asText()))
                .isEmpty();
    }

    @Test
    void eachSignInBringsWhatHasChangedThere() {
        String subject = OIDC.createUser(name);
        OIDC.signIn(WORKFORCE.browser(), name);
        String id = WORKFORCE.idOf("partner_" + subject);
        SERVER.admin()
                .put(OIDC.realm().name() + "/users/" + subject, Map.of("firstName", "Changed"))
                .expect(204);

        PlainBrowser again = OIDC.signIn(WORKFORCE.browser(), name);

        assertThat(again.isSignedIn()).as(again.text()).isTrue();
        JsonNode user = WORKFORCE.user(id).json();
        assertThat(user.at("/attributes/nickname/0").asText()).isEqualTo("Changed");
        assertThat(user.get("username").asText()).isEqualTo("partner_" + subject);
    }

    @ParameterizedTest
    @CsvSource({
        "Facebook, facebook.com/",
        "Google, accounts.google.com/",
        "LoginWithAmazon, www.amazon.com/ap/oa",
        "SignInWithApple, appleid.apple.com/auth/authorize"
    })
    void aReadyMadeEntryNeedsNothingButItsKeys(String alias, String address) {
        CUSTOMERS.changeProvider(
                alias,
                provider -> provider.put("enabled", true)
                        .withObject("/config")
                        .put("clientId", "key")
                        .put("clientSecret", "secret"));
        PlainBrowser browser = CUSTOMERS.browser().openSignIn();

        browser.follow("a[href*=broker/" + alias + "/login]");

        assertThat(browser.left()).hasValueSatisfying(provided -> {
            assertThat(provided.toString()).startsWith("https://").contains(address);
            assertThat(provided.getQuery())
                    .contains("client_id=key", "/realms/" + CUSTOMERS.name() + "/broker/" + alias + "/endpoint");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody@partner.example", "NOBODY@PARTNER.EXAMPLE", "a@b@partner.example"})
    void theDomainOfAnAddressPicksTheProvider(String typed) {
        PlainBrowser browser = WORKFORCE.browser().openSignIn().signIn(typed, "");

        assertThat(OIDC.shows(browser)).as(browser.text()).isTrue();
    }

    @Test
    void whoIsSentThereByHisAddressSignsInThere() {
        String subject = OIDC.createUser(name);
        PlainBrowser browser = WORKFORCE.browser().openSignIn().signIn(name + "@partner.example", "");

        OIDC.signInHere(browser, name);

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        assertThat(WORKFORCE.idOf("partner_" + subject)).isNotBlank();
    }

    @Test
    void aUserOfThePoolWithSuchAnAddressIsSentThereToo() {
        WORKFORCE.create(NewUser.named(name)
                .withEmail(name + "@partner.example")
                .withVerifiedEmail()
                .withPermanentPassword(Partner.PASSWORD));

        PlainBrowser byAddress = WORKFORCE.browser().openSignIn().signIn(name + "@partner.example", Partner.PASSWORD);
        PlainBrowser byName = WORKFORCE.browser().openSignIn().signIn(name, Partner.PASSWORD);

        assertThat(OIDC.shows(byAddress)).isTrue();
        assertThat(byName.isSignedIn()).as(byName.text()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody@sub.partner.example",
                "nobody@partner.example.org",
                "nobody@x.example",
                "@partner.example",
                "partner.example",
                "nobody@",
                "@"
            })
    void otherNamesAreThePoolsOwn(String typed) {
        PlainBrowser browser = WORKFORCE.browser().openSignIn().signIn(typed, "wrong");

        assertThat(browser.pageId()).isEqualTo("login-login");
        assertThat(browser.text()).contains("Invalid username or password.");
    }
}
