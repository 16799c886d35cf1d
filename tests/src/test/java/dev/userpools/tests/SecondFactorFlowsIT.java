package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.BrowserFlow;
import dev.userpools.tests.fixture.LoginActions;
import dev.userpools.tests.fixture.PhoneUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.SecondFactor;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Keycloak's one-time passwords are ours in flows of operators' own too. Paths: a realm's browser flow, a client's, and one
 * that a client policy picks (CVE-2026-94218: a restart of the sign-in loses it).
 */
final class SecondFactorFlowsIT {

    private static final String PASSWORD_PAGE = "auth-username-password-form";
    private static final String FACTOR_PAGE = "auth-otp-form";

    private final TestRealm realm = TestServer.shared().newRealmLike("workforce");

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @Test
    void aRealmsOwnFlowAsksForIt() {
        BrowserFlow.use(realm, PASSWORD_PAGE, FACTOR_PAGE);

        assertThatItIsAskedFor();
    }

    @Test
    void aClientsOwnFlowAsksForIt() {
        BrowserFlow.useForApplication(realm, PASSWORD_PAGE, FACTOR_PAGE);

        assertThatItIsAskedFor();
    }

    @Test
    void aFlowAPolicyPicksAsksForIt() {
        BrowserFlow.useByPolicy(realm, PASSWORD_PAGE, FACTOR_PAGE);

        assertThatItIsAskedFor();
    }

    @Test
    void aFlowThatLacksItAsksForNone() {
        // What an operator takes out of a flow is out.
        BrowserFlow.useForApplication(realm, PASSWORD_PAGE);

        assertThat(PhoneUser.in(realm).signIn().isSignedIn()).isTrue();
    }

    @Test
    void aFlowThatDemandsItHasAnAppSetUpWhereThePoolAsksForNone() {
        BrowserFlow.useForApplication(realm, PASSWORD_PAGE, FACTOR_PAGE);
        PhoneUser user = PhoneUser.createdIn(realm);
        PlainBrowser browser = user.signIn().browser();
        assertThat(browser.page().select("[name=totpSecret]"))
                .as(browser.text())
                .hasSize(1);

        restart(browser);
        browser.signIn(user.name(), PhoneUser.PASSWORD);

        assertThat(browser.page().select("[name=totpSecret]"))
                .as(browser.text())
                .hasSize(1);
        assertThat(browser.openSignIn().isSignedIn()).isFalse();
    }

    private void assertThatItIsAskedFor() {
        PhoneUser user = PhoneUser.in(realm);
        PlainBrowser browser = user.signIn().asksForCode().browser();

        restart(browser);
        browser.signIn(user.name(), PhoneUser.PASSWORD);

        SecondFactor factor = new SecondFactor(browser).asksForCode();
        assertThat(factor.type(user.code()).isSignedIn()).as(factor.text()).isTrue();
    }

    private void restart(PlainBrowser browser) {
        browser.open(LoginActions.path(realm, browser, "restart", Map.of()));
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(browser.pageId()).as(browser.text()).isEqualTo("login-login");
    }
}
