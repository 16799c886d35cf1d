package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.LoginActions;
import dev.userpools.tests.fixture.PhoneUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.SecondFactor;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing gets around a second factor that is required. Paths: restart of a sign-in, back button, a second tab, actions an
 * application asks for with and without a session, addresses typed by hand, signing in again, cookies, direct grant.
 */
final class SecondFactorEnforcementIT {

    private static final String SIGN_IN = "login-login";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final PhoneUser user = PhoneUser.in(realm);

    @AfterEach
    void removeRealm() {
        server.moveTime(Duration.ZERO);
        realm.delete();
    }

    @Test
    void aRestartOfTheSignInBeginsWithThePassword() {
        PlainBrowser browser = user.signIn().asksForCode().browser();
        for (int times = 0; times < 2; times++) {
            browser.open(LoginActions.path(realm, browser, "restart", Map.of()));
            assertThat(browser.pageId()).as(browser.text()).isEqualTo(SIGN_IN);

            browser.signIn(user.name(), PhoneUser.PASSWORD);

            new SecondFactor(browser).asksForCode();
        }
        assertIsOut(browser);
        assertThat(new SecondFactor(browser.signIn(user.name(), PhoneUser.PASSWORD))
                        .type(user.code())
                        .isSignedIn())
                .isTrue();
    }

    @Test
    void theBackButtonLeadsToThePasswordAgain() {
        PlainBrowser browser = realm.browser().openSignIn();
        Document password = browser.page();
        browser.signIn(user.name(), PhoneUser.PASSWORD);
        Document code = browser.page();

        browser.goBackTo(password).signIn(user.name(), PhoneUser.PASSWORD);
        assertThat(browser.isSignedIn()).isFalse();
        assertIsOut(browser);

        // That page is from before the password was typed again.
        SecondFactor again = new SecondFactor(browser.goBackTo(code)).type(user.code());
        assertThat(again.isSignedIn()).isFalse();
        assertThat(again.asksForCode().type(user.code()).isSignedIn()).isTrue();
    }

    @Test
    void aSecondTabIsNoFurther() {
        PlainBrowser browser = user.signIn().asksForCode().browser();
        Document first = browser.page();

        assertThat(browser.openSignIn().pageId()).isEqualTo(SIGN_IN);
        Document second = browser.page();
        browser.signIn(user.name(), PhoneUser.PASSWORD);
        new SecondFactor(browser).asksForCode();
        browser.goBackTo(second);
        assertIsOut(browser);

        browser.goBackTo(first).submit(Map.of("code", user.code()));
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        assertThat(browser.openSignIn().isSignedIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE_PASSWORD",
                "CONFIGURE_TOTP",
                "CONFIGURE_RECOVERY_AUTHN_CODES",
                "UPDATE_PROFILE",
                "nothing"
            })
    void anActionAnApplicationAsksForComesAfterIt(String action) {
        PlainBrowser browser = realm.browser().openSignIn(Map.of("kc_action", action));
        new SecondFactor(browser.signIn(user.name(), PhoneUser.PASSWORD)).asksForCode();

        browser.open(LoginActions.path(realm, browser, "required-action", Map.of("execution", action)));

        assertThat(browser.isSignedIn()).isFalse();
        assertThat(browser.page().select("[name=password-new], [name=totpSecret], [name=firstName]"))
                .isEmpty();
        assertIsOut(browser);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE_PASSWORD", "CONFIGURE_TOTP"})
    void whoHasPassedComesToAnActionWithItsSession(String action) {
        PlainBrowser browser = user.signedIn();

        browser.openSignIn(Map.of("kc_action", action));

        assertThat(browser.page().select("[name=password-new], [name=totpSecret]"))
                .as(browser.text())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"authenticate", "required-action", "reset-credentials", "registration", "detached-info"})
    void anAddressTypedByHandLeadsNowhere(String action) {
        PlainBrowser browser = user.signIn().asksForCode().browser();

        browser.open(LoginActions.path(realm, browser, action, Map.of()));

        assertThat(browser.isSignedIn()).isFalse();
        assertThat(browser.page().select("[name=password-new]")).isEmpty();
        assertIsOut(browser);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "code=", "tryAnotherWay=on", "authenticationExecution=unknown", "cancel=true"})
    void aFormWithoutTheCodeIsNotTaken(String form) {
        PlainBrowser browser = user.signIn().asksForCode().browser();
        int end = form.indexOf('=');

        browser.submit(end < 0 ? Map.of() : Map.of(form.substring(0, end), form.substring(end + 1)));

        assertThat(browser.isSignedIn()).isFalse();
        assertIsOut(browser);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prompt=login", "max_age=0"})
    void signingInAgainAsksForItAgain(String parameter) {
        PlainBrowser browser = user.signedIn();
        assertThat(browser.openSignIn().isSignedIn()).isTrue();
        String[] pair = parameter.split("=", 2);
        // A session may be as old as max_age to the second.
        server.moveTime(Duration.ofSeconds(5));

        browser.openSignIn(Map.of(pair[0], pair[1]));
        assertThat(browser.isSignedIn()).isFalse();
        browser.submit(Map.of("password", PhoneUser.PASSWORD));

        SecondFactor factor = new SecondFactor(browser).asksForCode();
        assertThat(factor.type(user.code(2)).isSignedIn()).isTrue();
    }

    @Test
    void anEndedSessionIsNone() {
        PlainBrowser browser = user.signedIn();
        server.admin().post(realm.name() + "/users/" + user.id() + "/logout").expect(204);

        assertThat(browser.openSignIn().pageId()).isEqualTo(SIGN_IN);
        browser.signIn(user.name(), PhoneUser.PASSWORD);

        new SecondFactor(browser).asksForCode();
    }

    @Test
    void aSessionOfAnotherRealmIsNone() {
        TestRealm other = server.newRealmLike("workforce");
        PlainBrowser browser = user.signedIn();

        browser.open(other.browser().signInAddress());

        assertThat(browser.isSignedIn()).isFalse();
        assertThat(browser.pageId()).isEqualTo(SIGN_IN);
        other.delete();
    }

    @Test
    void aGrantWithoutTheCodeGetsNoTokens() {
        assertThat(realm.directGrant(user.name(), PhoneUser.PASSWORD)
                        .expect(400)
                        .json()
                        .get("error")
                        .asText())
                .isEqualTo("invalid_grant");
        assertThat(realm.directGrant(user.name(), PhoneUser.PASSWORD, Map.of("totp", ""))
                        .status())
                .isEqualTo(400);
    }

    /** The browser has no session: it is asked for the password. */
    private static void assertIsOut(PlainBrowser browser) {
        assertThat(browser.openSignIn().isSignedIn()).isFalse();
        assertThat(browser.pageId()).as(browser.text()).isEqualTo(SIGN_IN);
    }
}
