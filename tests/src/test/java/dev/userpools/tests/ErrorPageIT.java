package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.ClosedPort;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PageSettings;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.ScriptedProvider;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** There is a way on from every page of an error, and never to where a request says. Paths: sign-in, broker, sign-out. */
final class ErrorPageIT {

    /** Where the page leads, without the languages it can be read in. */
    private static final String WAYS = "main a:not(noscript a), main form:not(noscript form)";

    private static final String PASSWORD = "My-own-passw0rd";
    private static final String EVIL = "evil.example";

    private static final TestServer SERVER = TestServer.shared();
    private static final TestRealm REALM = SERVER.newRealmLike("workforce");
    private static final ScriptedProvider PROVIDER = ScriptedProvider.start();
    private static final String NAME = TestRealm.newName();

    private final PlainBrowser browser = REALM.browser();

    @BeforeAll
    static void configure() {
        new PageSettings(REALM).createApplicationThatAsks("shop");
        REALM.create(NewUser.named(NAME).withPermanentPassword(PASSWORD));
        PROVIDER.connectTo(
                REALM, "Down", "oauth2", Map.of("tokenUrl", "http://localhost:" + ClosedPort.number() + "/token"));
    }

    @AfterAll
    static void removeRealm() {
        REALM.delete();
        PROVIDER.close();
    }

    @Test
    void whoseProviderIsDownStartsOverAndIsSignedIn() {
        browser.openSignIn().follow("#social-Down");

        assertThat(browser.pageId()).isEqualTo("login-error");
        assertThat(browser.page().select("#backToApplication, #user-pool-error-hint"))
                .isEmpty();
        browser.follow("#user-pool-start-over").signIn(NAME, PASSWORD);
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
    }

    @Test
    void orGoesBackToTheApplicationThatHasAnAddress() {
        browser.openSignIn(Map.of("client_id", "shop")).follow("#social-Down");

        assertThat(browser.page().selectFirst("#backToApplication").attr("href"))
                .isEqualTo("http://localhost:7777/");
        assertThat(browser.page().select("#user-pool-start-over")).hasSize(1);
    }

    @Test
    void anEarlierSignInAtTheApplicationIsKept() {
        browser.openSignIn();

        browser.openSignIn(Map.of("redirect_uri", "https://" + EVIL));

        assertThat(browser.pageId()).as(browser.text()).isEqualTo("login-error");
        browser.follow("#user-pool-start-over");
        assertThat(browser.pageId()).as(browser.text()).isEqualTo("login-login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "protocol/openid-connect/auth?client_id=none&redirect_uri=https://" + EVIL,
                "login-actions/authenticate?client_id=demo-app&tab_id=x&client_data=eyJydSI6Imh0dHBzOi8vZXZpbC5leGFtcGxlIn0",
                "login-actions/restart?client_id=demo-app&tab_id=x&redirect_uri=https://" + EVIL,
                "protocol/openid-connect/logout?post_logout_redirect_uri=https://" + EVIL,
                "login-actions/action-token?key=nonsense"
            })
    void whoIsAtNoSignInIsToldWhatToDo(String path) {
        browser.open("/realms/" + REALM.name() + "/" + path);

        assertThat(browser.pageId()).as(browser.text()).isEqualTo("login-error");
        assertThat(browser.page().select("#user-pool-start-over")).isEmpty();
        assertThat(browser.text()).contains("Go back to the application you came from");
        assertThat(browser.page().select(WAYS)).isEmpty();
    }

    @Test
    void noPageLeadsWhereTheRequestSays() {
        browser.openSignIn(Map.of("client_id", "shop", "redirect_uri", "https://" + EVIL));

        assertThat(browser.pageId()).isEqualTo("login-error");
        assertThat(browser.page().select(WAYS).eachAttr("href")).containsExactly("http://localhost:7777/");
    }
}
