package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.Administrator;
import dev.userpools.tests.fixture.Claims;
import dev.userpools.tests.fixture.ClosedPort;
import dev.userpools.tests.fixture.ForgedToken;
import dev.userpools.tests.fixture.Json;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.Partner;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.ScriptedProvider;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Login with Amazon, played by a local server, and what becomes of users whose provider is in trouble or somebody else. Path:
 * broker by OAuth 2.0, OpenID Connect and SAML.
 */
final class FederationTroubleIT {

    private static final String TOKEN = "{\"access_token\":\"a-token-of-the-provider\",\"token_type\":\"bearer\"}";

    private static final TestServer SERVER = TestServer.shared();
    private static final TestRealm REALM = SERVER.newRealmLike("workforce");
    private static final ScriptedProvider AMAZON = ScriptedProvider.start();
    private static final ScriptedProvider OPENID = ScriptedProvider.start();
    private static final TestRealm ISSUER = SERVER.newRealmLike("workforce");
    private static final String ISSUER_ADDRESS = SERVER.keycloak().url() + "/realms/" + ISSUER.name();
    private static final String KEYS = ISSUER_ADDRESS + "/protocol/openid-connect/certs";
    private static final Partner COMPANY = Partner.bySaml(REALM, "Company");

    private final String subject = "amzn1.account." + TestRealm.newName().toUpperCase(Locale.ROOT);
    private final String name = TestRealm.newName();
    private final String email = name + "@example.com";

    static {
        // The entry of the shipped realm, but for the addresses.
        AMAZON.takeThePlaceOf(REALM, "LoginWithAmazon");
        AMAZON.connectTo(
                REALM, "Down", "oauth2", Map.of("tokenUrl", "http://localhost:" + ClosedPort.number() + "/token"));
        // Its tokens are those of a realm; they have no nonce, as nobody was sent there.
        OPENID.connectTo(
                REALM,
                "OpenId",
                "oidc",
                Map.of(
                        "clientId", "demo-app",
                        "issuer", ISSUER_ADDRESS,
                        "jwksUrl", KEYS,
                        "useJwksUrl", "true",
                        "validateSignature", "true",
                        "disableUserInfo", "true",
                        "disableNonce", "true"));
    }

    @AfterAll
    static void removeRealm() {
        REALM.delete();
        ISSUER.delete();
        COMPANY.delete();
        AMAZON.close();
        OPENID.close();
    }

    @BeforeEach
    void answerAsAmazonDoes() {
        AMAZON.says("/token", 200, TOKEN).says("/profile", 200, profile(email));
    }

    private String profile(String address) {
        return "{\"user_id\":\"" + subject + "\",\"name\":\"Ada Lovelace\",\"postal_code\":\"12345\""
                + (address.isEmpty() ? "" : ",\"email\":\"" + address + "\"") + "}";
    }

    private static PlainBrowser signIn(String alias) {
        return REALM.browser().openSignIn(Map.of("kc_idp_hint", alias));
    }

    @Test
    void aUserOfAmazonIsTakenIn() {
        PlainBrowser browser = signIn("LoginWithAmazon");

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        assertThat(Claims.ofTokens(REALM, browser.tokens().expect(200).json())
                        .get(0)
                        .at("/identities/0/providerType")
                        .asText())
                .isEqualTo("LoginWithAmazon");
        String id = REALM.idOf("loginwithamazon_" + subject.toLowerCase(Locale.ROOT));
        assertThat(REALM.status(id).get("status").asText()).isEqualTo("EXTERNAL_PROVIDER");
        assertThat(REALM.user(id).json().get("email").asText()).isEqualTo(email);
        assertThat(REALM.user(id).json().get("emailVerified").asBoolean()).isFalse();
        assertThat(AMAZON.asked("/token")).contains("code=a-code-of-the-provider", "client_secret=secret-of-the-tests");
        assertThat(AMAZON.asked("/profile")).contains("Bearer a-token-of-the-provider");
    }

    @Test
    void whoComesWithoutAnAddressIsAskedForIt() {
        AMAZON.says("/profile", 200, profile(""));

        PlainBrowser browser = signIn("LoginWithAmazon");

        assertThat(browser.pageId()).as(browser.text()).isEqualTo("login-idp-review-user-profile");
        browser.submit(Map.of("email", "no address", "firstName", "Ada", "lastName", "Lovelace"));
        assertThat(browser.text()).contains("Invalid email address.");
        browser.submit(Map.of("email", email, "firstName", "Ada", "lastName", "Lovelace"));
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
    }

    @Test
    void aProviderThatIsDownIsAClearPage() {
        assertTrouble(signIn("Down"));
    }

    @ParameterizedTest
    @CsvSource({
        "/token, 200, 'not JSON at all <script>alert(1)</script>'",
        "/token, 200, '{}'",
        "/token, 200, '[]'",
        "/token, 500, ''",
        "/token, 400, '{\"error\":\"invalid_grant\"}'",
        "/profile, 200, 'not JSON at all <script>alert(1)</script>'",
        "/profile, 200, '{}'",
        "/profile, 401, '{}'",
        "/profile, 500, 'a stack trace'"
    })
    void oneThatAnswersGarbageIsToo(String path, int status, String body) {
        AMAZON.says(path, status, body);

        assertTrouble(signIn("LoginWithAmazon"));
    }

    @Test
    void anIdTokenOfTheProviderIsTaken() {
        OPENID.says("/token", 200, answerWith(idToken()));

        assertThat(signIn("OpenId").isSignedIn()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aForgedIdTokenIsNot(ForgedToken forged) {
        JsonNode keys = Administrator.anonymously("GET", KEYS).json();
        String token = forged.of(idToken(), keys.at("/keys/0/x5c/0").asText());
        OPENID.says("/token", 200, answerWith(token));

        assertTrouble(signIn("OpenId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "....", "<script>alert(1)</script>"})
    void whatIsNoIdTokenIsNot(String token) {
        OPENID.says("/token", 200, answerWith(token));

        assertTrouble(signIn("OpenId"));
    }

    @ParameterizedTest
    @CsvSource({
        "'(?s).+', 'not XML at all <script>alert(1)</script>'",
        "'(?s).+', ''",
        "'(?s).+', '<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>'",
        "'>[^<]*</saml:NameID>', '>somebody else</saml:NameID>'",
        "'(?s)<dsig:Signature.*?</dsig:Signature>', ''"
    })
    void aForgedSamlAnswerIsNotTaken(String part, String forged) {
        COMPANY.createUser(name);
        PlainBrowser browser = COMPANY.answerTo(REALM.browser(), name);
        String answer =
                decoded(browser.page().selectFirst("input[name=SAMLResponse]").val());
        String altered = answer.replaceAll(part, forged);
        assertThat(altered).isNotEqualTo(answer);
        int users = users();

        browser.submit(Map.of("SAMLResponse", encoded(altered)));

        assertTrouble(browser);
        assertThat(users()).isEqualTo(users);
    }

    @Test
    void whoTurnsBackAtTheProviderIsAtTheSignInPageAgain() {
        PlainBrowser browser = REALM.browser().openSignIn();
        String endpoint = "/realms/" + REALM.name() + "/broker/LoginWithAmazon/endpoint";

        browser.open(endpoint + "?error=access_denied&state=nothing");

        assertThat(browser.isSignedIn()).isFalse();
        assertThat(browser.status()).isLessThan(500);
    }

    /** Of a user of the provider's. */
    private String idToken() {
        ISSUER.create(NewUser.named(name).withPermanentPassword(Partner.PASSWORD));
        return ISSUER.directGrant(name, Partner.PASSWORD, Map.of("scope", "openid"))
                .expect(200)
                .json()
                .get("id_token")
                .asText();
    }

    private static String answerWith(String idToken) {
        return Json.write(
                Map.of("access_token", "a-token-of-the-provider", "token_type", "Bearer", "id_token", idToken));
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int users() {
        return SERVER.admin().get(REALM.name() + "/users/count").json().asInt();
    }

    private void assertTrouble(PlainBrowser browser) {
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(browser.status()).as(browser.text()).isGreaterThanOrEqualTo(400);
        assertThat(browser.text()).contains("We are sorry...");
        assertThat(browser.page().html()).doesNotContain("alert(1)").doesNotContain("a stack trace");
        assertThat(SERVER.admin()
                        .get(REALM.name() + "/users?email=" + email)
                        .json()
                        .isEmpty())
                .isTrue();
    }
}
