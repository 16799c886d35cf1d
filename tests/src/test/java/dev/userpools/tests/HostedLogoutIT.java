package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.Json;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cognito's {@code /logout}: whom it signs out, and where it leads. Path: browser. */
final class HostedLogoutIT {

    private static final String PASSWORD = "My-own-passw0rd";
    private static final String CALLBACK = "http://localhost:7777/callback";

    private static final TestServer SERVER = TestServer.shared();
    private static final TestRealm REALM = SERVER.newRealmLike("workforce");
    private static final String NAME = TestRealm.newName();

    private final PlainBrowser browser = REALM.browser();

    @BeforeAll
    static void registerExactAddresses() {
        client("exact", CALLBACK);
        client("other", "https://other.example/");
        REALM.create(NewUser.named(NAME).withPermanentPassword(PASSWORD));
    }

    @AfterAll
    static void removeRealm() {
        REALM.delete();
    }

    private static void client(String id, String address) {
        SERVER.admin()
                .post(
                        REALM.name() + "/clients",
                        Map.of(
                                "clientId",
                                id,
                                "publicClient",
                                true,
                                "redirectUris",
                                List.of(address),
                                "attributes",
                                Map.of("post.logout.redirect.uris", address)))
                .expect(201);
    }

    private void signIn() {
        browser.openSignIn().signIn(NAME, PASSWORD);
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
    }

    private boolean isStillSignedIn() {
        return browser.openSignIn().isSignedIn();
    }

    private void logout(Map<String, String> parameters) {
        browser.open("/realms/" + REALM.name() + "/cognito/logout?" + Json.formEncoded(parameters));
    }

    @Test
    void signsOutWithoutAskingAndGoesWhereTheApplicationSays() {
        signIn();

        logout(Map.of("client_id", "exact", "logout_uri", CALLBACK, "state", "a b&c"));

        assertThat(browser.toldApplication()).contains("state=a+b&c");
        assertThat(isStillSignedIn()).isFalse();
    }

    @Test
    void goesThereWithoutASignInAsWell() {
        logout(Map.of("client_id", "exact", "logout_uri", CALLBACK));

        assertThat(browser.toldApplication()).contains("");
    }

    @Test
    void signsOutToSignInAgain() {
        signIn();

        logout(Map.of(
                "client_id", "exact", "response_type", "code", "redirect_uri", CALLBACK, "state", "x", "lang", "de"));

        assertThat(browser.pageId()).isEqualTo("login-login");
        assertThat(browser.page().selectFirst("html").attr("lang")).isEqualTo("de");
        browser.signIn(NAME, PASSWORD);
        assertThat(browser.toldApplication().orElseThrow()).contains("code=").contains("state=x");
    }

    @Test
    void anotherBrowserStaysSignedIn() {
        signIn();

        REALM.browser().open("/realms/" + REALM.name() + "/cognito/logout?client_id=exact&logout_uri=" + CALLBACK);

        assertThat(isStillSignedIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/realms/master/account",
                "http://localhost:7777/callback/../evil",
                "http://localhost:7777/callback?next=https://evil.example",
                "http://localhost:7777/callback#fragment",
                "http://localhost:7777/callback@evil.example/",
                "http://localhost:7777@evil.example/callback",
                "http://localhost:7777\\@evil.example/callback",
                "http://localhost:7777/callback%0d%0aLocation:%20https://evil.example",
                "http://localhost:7777/callback\r\nLocation: https://evil.example",
                "HTTP://LOCALHOST:7777/CALLBACK",
                "javascript:alert(1)",
                "data:text/html,x",
                "https://other.example/",
                " ",
                "*",
                "http://[",
                "{x}"
            })
    void toNoOtherAddress(String address) {
        signIn();

        logout(Map.of("client_id", "exact", "logout_uri", address));

        assertRefused("Invalid redirect uri");
        logout(Map.of("client_id", "exact", "response_type", "code", "redirect_uri", address));
        assertRefused("Invalid redirect uri");
        assertThat(isStillSignedIn()).isTrue();
    }

    /** The shipped client takes any port of this machine, which is a wildcard. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:7777@evil.example/",
                "http://localhost:@evil.example/",
                "http://localhost:x@evil.example/",
                "http://localhost.evil.example:7777/",
                "http://localhost:7777/../..//evil.example"
            })
    void notThroughTheShippedClientsWildcardEither(String address) {
        logout(Map.of("client_id", "demo-app", "logout_uri", address));

        assertRefused("Invalid redirect uri");
    }

    @Test
    void missingParametersAreNamed() {
        signIn();

        logout(Map.of("logout_uri", CALLBACK));
        assertRefused("Missing parameters: client_id");
        logout(Map.of("client_id", "exact"));
        assertRefused("Missing parameters: logout_uri");
        logout(Map.of("client_id", "", "logout_uri", ""));
        assertRefused("Missing parameters: client_id");
        assertThat(isStillSignedIn()).isTrue();
    }

    @Test
    void anUnknownOrDisabledApplicationIsRefused() {
        client("closed", CALLBACK);
        String id = SERVER.admin()
                .get(REALM.name() + "/clients?clientId=closed")
                .json()
                .get(0)
                .get("id")
                .asText();
        SERVER.admin()
                .put(REALM.name() + "/clients/" + id, Map.of("clientId", "closed", "enabled", false))
                .expect(204);

        logout(Map.of("client_id", "<i id=injected>", "logout_uri", CALLBACK));
        assertRefused("Client not found");
        logout(Map.of("client_id", "closed", "logout_uri", CALLBACK));
        assertRefused("Client not found");
    }

    @Test
    void anAddressAsLongAsABookIsRefused() {
        logout(Map.of("client_id", "exact", "logout_uri", CALLBACK + "x".repeat(1 << 20)));

        assertThat(browser.status()).isBetween(400, 499);
    }

    private void assertRefused(String text) {
        assertThat(browser.toldApplication()).isEmpty();
        assertThat(browser.status()).as(browser.text()).isEqualTo(400);
        assertThat(browser.text()).contains(text);
        assertThat(browser.page().select("[href], [action], [src]"))
                .noneMatch(link -> Stream.of("href", "action", "src")
                        .map(link::absUrl)
                        .anyMatch(address -> address.matches("(?i)(javascript|data):.*|[a-z]+://[^/?]*evil.*")));
        assertThat(browser.page().select("i#injected")).isEmpty();
    }
}
