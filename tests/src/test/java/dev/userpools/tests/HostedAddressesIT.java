package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.CognitoDomain;
import dev.userpools.tests.fixture.Json;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.RootProxy;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An application of a Cognito domain in which the domain was replaced. Paths: browser, and the application's own calls. */
final class HostedAddressesIT {

    private static final String PASSWORD = "My-own-passw0rd";
    private static final String CALLBACK = "http://localhost:7777/callback";

    private static final TestServer SERVER = TestServer.shared();
    private static final TestRealm REALM = SERVER.newRealmLike("customers");
    private static final CognitoDomain DOMAIN = CognitoDomain.of(REALM);

    private final String email = TestRealm.newName() + "@example.com";
    private final PlainBrowser browser = REALM.browser();

    @BeforeAll
    static void addProvider() {
        SERVER.admin()
                .post(
                        REALM.name() + "/identity-provider/instances",
                        Map.of(
                                "alias",
                                "Partner",
                                "providerId",
                                "oidc",
                                "enabled",
                                true,
                                "config",
                                Map.of(
                                        "clientId",
                                        "pool",
                                        "clientSecret",
                                        "secret",
                                        "authorizationUrl",
                                        CALLBACK,
                                        "tokenUrl",
                                        CALLBACK)))
                .expect(201);
        REALM.configure(
                        "idpIdentifiers",
                        Json.write(Map.of(
                                "Partner.example", "Partner",
                                "Partner Ltd", "Partner",
                                "amazon.example", "LoginWithAmazon",
                                "gone.example", "Gone")))
                .expect(204);
    }

    @AfterAll
    static void removeRealm() {
        REALM.delete();
    }

    private void createUser() {
        REALM.create(NewUser.named(email)
                .withVerifiedEmail()
                .with("name", "Test User")
                .withPermanentPassword(PASSWORD));
    }

    @Test
    void aWholeLifeOfAnApplication() {
        createUser();
        browser.open(browser.signInAddress("cognito/oauth2/authorize", Map.of("state", "a b&c={d}%", "nonce", "n-1")));
        browser.signIn(email, PASSWORD);
        assertThat(browser.toldApplication().orElseThrow()).contains("state=a+b&c={d}%");

        JsonNode tokens = browser.tokens("cognito/oauth2/token").expect(200).json();
        JsonNode idToken = Json.claims(tokens.get("id_token").asText());
        assertThat(idToken.get("nonce").asText()).isEqualTo("n-1");
        String access = tokens.get("access_token").asText();
        assertThat(DOMAIN.userInfo(access).expect(200).json().get("email").asText())
                .isEqualTo(email);

        String refresh = tokens.get("refresh_token").asText();
        JsonNode renewed = DOMAIN.token(
                        Map.of("grant_type", "refresh_token", "client_id", "demo-app", "refresh_token", refresh))
                .expect(200)
                .json();
        assertThat(Json.claims(renewed.get("access_token").asText())
                        .get("origin_jti")
                        .asText())
                .isEqualTo(idToken.get("origin_jti").asText());

        DOMAIN.revoke(Map.of("client_id", "demo-app", "token", refresh)).expect(200);
        assertThat(DOMAIN.userInfo(access).status()).isEqualTo(401);
    }

    /** Only the domain is replaced in the application: a proxy puts the realm's addresses at the root. */
    @Test
    void theSameAtTheRootOfAHostName() {
        createUser();
        try (RootProxy proxy = RootProxy.before(REALM)) {
            CognitoDomain domain = new CognitoDomain(proxy.address());
            String query = browser.signInAddress("", Map.of()).replaceFirst("^[^?]*", "");

            browser.open(proxy.address() + "login" + query);
            assertThat(browser.page().location()).startsWith(proxy.address().toString());
            browser.signIn(email, PASSWORD);

            Map<String, String> grant = browser.codeGrant();
            JsonNode tokens = domain.token(grant).expect(200).json();
            String access = tokens.get("access_token").asText();
            assertThat(domain.userInfo(access).expect(200).json().get("email").asText())
                    .isEqualTo(email);

            browser.open(proxy.address() + "logout?client_id=demo-app&logout_uri=" + CALLBACK);
            assertThat(browser.toldApplication()).contains("");
            assertThat(domain.userInfo(access).status()).isEqualTo(401);
        }
    }

    @Test
    void userinfoTakesTheTokenInAPostAsWell() {
        createUser();
        String access = REALM.directGrant(email, PASSWORD, Map.of("scope", "openid"))
                .expect(200)
                .json()
                .get("access_token")
                .asText();

        assertThat(DOMAIN.userInfoByPost(access).expect(200).json().get("email").asText())
                .isEqualTo(email);
    }

    @Test
    void whoAsksForNoScopeGetsAnIdToken() {
        createUser();
        browser.open(browser.signInAddress("cognito/login", Map.of("scope", "")));
        browser.signIn(email, PASSWORD);

        assertThat(browser.tokens("cognito/oauth2/token").expect(200).json().has("id_token"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "oauth2/authorize, login-login",
        "login, login-login",
        "signup, login-register",
        "forgotPassword, login-login-reset-password"
    })
    void eachAddressHasItsPage(String address, String page) {
        browser.open(browser.signInAddress("cognito/" + address, Map.of()));

        assertThat(browser.pageId()).as(browser.text()).isEqualTo(page);
    }

    @Test
    void theHintAndTheLanguageCarryOver() {
        browser.open(browser.signInAddress("cognito/login", Map.of("login_hint", email, "lang", "de")));

        assertThat(browser.page().selectFirst("#username").attr("value")).isEqualTo(email);
        assertThat(browser.page().selectFirst("html").attr("lang")).isEqualTo("de");
    }

    @ParameterizedTest
    @CsvSource({
        "identity_provider, Partner",
        "idp_identifier, partner.example",
        "idp_identifier, PARTNER.EXAMPLE",
        "idp_identifier, Partner Ltd"
    })
    void anApplicationPicksTheProvider(String parameter, String value) {
        browser.open(browser.signInAddress("cognito/oauth2/authorize", Map.of(parameter, value)));

        // The provider's own address, which is the tests' application's.
        assertThat(browser.toldApplication().orElseThrow()).contains("client_id=pool");
    }

    @Test
    void cognitoItselfIsNoProvider() {
        browser.open(browser.signInAddress("cognito/login", Map.of("identity_provider", "COGNITO")));

        assertThat(browser.pageId()).isEqualTo("login-login");
    }

    @ParameterizedTest
    @CsvSource({
        "identity_provider, LoginWithAmazon",
        "identity_provider, partner",
        "identity_provider, nobody",
        "identity_provider, <b>nobody</b>",
        "idp_identifier, elsewhere.example",
        "idp_identifier, amazon.example",
        "idp_identifier, gone.example",
        "idp_identifier, ','"
    })
    void aProviderThatThereIsNotIsRefused(String parameter, String value) {
        browser.open(browser.signInAddress("cognito/oauth2/authorize", Map.of(parameter, value)));

        assertThat(browser.status()).isEqualTo(400);
        assertThat(browser.text()).contains("Login option is not available. Please try another one.");
        assertThat(browser.page().html()).doesNotContain("nobody</b>");
    }

    @Test
    void whatCognitoDoesNotKnowIsNotCarried() {
        browser.open(browser.signInAddress(
                "cognito/login", Map.of("kc_idp_hint", "Partner", "kc_action", "delete_account", "request_uri", "x")));

        assertThat(browser.pageId()).isEqualTo("login-login");
    }

    @Test
    void anUnknownApplicationIsRefused() {
        browser.open(browser.signInAddress("cognito/login", Map.of("client_id", "nobody")));

        assertThat(browser.status()).isEqualTo(400);
        assertThat(browser.text()).contains("Client not found");
    }

    @Test
    void aTokenIsRefusedAsKeycloakDoes() {
        Answer answer = DOMAIN.token(Map.of("grant_type", "implicit", "client_id", "demo-app"));

        assertThat(answer.expect(400).json().get("error").asText()).isEqualTo("unsupported_grant_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "logout", "oauth2/authorize", "oauth2/token", "oauth2/userInfo", "oauth2/revoke"})
    void aRealmWithoutAPoolHasNone(String address) {
        TestRealm plain = PlainRealm.REALM;

        assertThat(CognitoDomain.of(plain).get(address).status()).isEqualTo(404);
    }

    /** Made when it is first asked for. */
    private static final class PlainRealm {
        static final TestRealm REALM = SERVER.newPlainRealm();
    }
}
