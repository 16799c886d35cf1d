package dev.userpools.tests;

import static dev.userpools.tests.fixture.SecondFactor.APP_MISMATCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.AtOnce;
import dev.userpools.tests.fixture.AuthenticatorApp;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PhoneUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.ScriptedGateway;
import dev.userpools.tests.fixture.SecondFactor;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What changes of a pool while somebody is in the midst of a sign-in. Paths: admin REST against the open pages of a
 * browser's sign-in; a text-message gateway that is down.
 */
final class SecondFactorPoolChangesIT {

    private static final int SWITCHES = 20;

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final PhoneUser user = PhoneUser.createdIn(realm);

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @Test
    void aPoolSwitchedOffAsksForNothingMore() {
        require();
        SecondFactor factor = user.signIn().asksForCode();

        realm.configure("mfaConfiguration", "OFF").expect(204);

        assertThat(factor.type("").isSignedIn()).as(factor.text()).isTrue();
    }

    @Test
    void aPoolSwitchedOnAsksWhoHasTypedNoPasswordYet() {
        PlainBrowser browser = realm.browser().openSignIn();
        require();

        SecondFactor factor = new SecondFactor(browser.signIn(user.name(), PhoneUser.PASSWORD));

        assertThat(factor.asksForCode().type(user.code()).isSignedIn()).isTrue();
    }

    @Test
    void whoBeginsAfterThePoolIsSwitchedOnIsAskedWhateverElseReadsTheRealm() {
        String name = TestRealm.newName();
        realm.create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(PhoneUser.PASSWORD));
        AtomicBoolean isGoingOn = new AtomicBoolean(true);

        List<String> pages = AtOnce.<List<String>>all(List.of(
                        () -> signInsOfOthers(isGoingOn),
                        () -> signInsOfOthers(isGoingOn),
                        () -> pagesAfterSwitches(name, isGoingOn)))
                .get(2);

        assertThat(pages).hasSize(SWITCHES).containsOnly("login-mfa-setup");
    }

    private List<String> pagesAfterSwitches(String name, AtomicBoolean isGoingOn) {
        try {
            List<String> pages = new ArrayList<>();
            for (int i = 0; i < SWITCHES; i++) {
                realm.configure("mfaConfiguration", "OPTIONAL").expect(204);
                require();
                PlainBrowser browser = realm.browser().openSignIn().signIn(name, PhoneUser.PASSWORD);
                pages.add(browser.isSignedIn() ? "let in" : browser.pageId());
            }
            return pages;
        } finally {
            isGoingOn.set(false);
        }
    }

    private List<String> signInsOfOthers(AtomicBoolean isGoingOn) {
        while (isGoingOn.get()) {
            realm.browser().openSignIn().signIn("nobody", PhoneUser.PASSWORD);
        }
        return List.of();
    }

    @Test
    void aFactorThatIsNotOfferedAnyMoreIsNotTaken() {
        require();
        SecondFactor factor = user.signIn().asksForCode();
        String code = user.code();

        realm.configure("mfaFactors", "SOFTWARE_TOKEN_MFA").expect(204);
        factor.type(code);

        assertThat(factor.isSignedIn()).isFalse();
        assertThat(factor.browser().pageId()).as(factor.text()).isEqualTo("login-mfa-setup");
        assertThat(factor.type(factor.app().code()).isSignedIn()).isTrue();
    }

    @Test
    void aFactorThatIsOfferedFromNowOnCanBeChosen() {
        realm.configure(Map.of(
                        "mfaConfiguration",
                        List.of("ON"),
                        "accountRecovery",
                        List.of("admin_only"),
                        "mfaFactors",
                        List.of("SMS_MFA")))
                .expect(204);
        SecondFactor factor = user.signIn().asksForCode();
        user.code();

        realm.configure("mfaFactors", "SMS_MFA,EMAIL_OTP").expect(204);
        factor.browser().reload().follow("#loginContinueLink");

        factor.another().offers("SMS_MFA", "EMAIL_OTP").choose("EMAIL_OTP");
        assertThat(factor.type(VerificationCodes.in(realm.awaitMail(user.email())))
                        .isSignedIn())
                .isTrue();
    }

    @Test
    void withoutItsPoolARealmIsKeycloaksAgain() {
        AuthenticatorApp app = setUpApp();
        SecondFactor factor = user.signIn().asksForCode();

        removePool();
        factor.type("000000");

        PlainBrowser browser = factor.browser();
        assertThat(browser.pageId()).as(browser.text()).isEqualTo("login-login-otp");
        assertThat(browser.submit(Map.of("otp", app.code())).isSignedIn())
                .as(browser.text())
                .isTrue();
    }

    @Test
    void withoutItsPoolARealmAsksNobodyForAPhone() {
        require();
        SecondFactor factor = user.signIn().asksForCode();
        String code = user.code();

        removePool();
        factor.type(code);

        PlainBrowser browser = factor.browser();
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(user.signIn(browser).isSignedIn()).as(browser.text()).isTrue();
    }

    @Test
    void whileTheGatewayIsDownAnotherFactorWorks() {
        AuthenticatorApp app = setUpApp();
        try (ScriptedGateway gateway = ScriptedGateway.start()) {
            realm.configure(Map.of("mfaConfiguration", List.of("ON"), "smsSenderConfig", List.of(gateway.config())))
                    .expect(204);
            gateway.answer(503);
            SecondFactor factor = user.signIn().choose("SMS_MFA").asksForCode();
            assertThat(factor.type("000000").isSignedIn()).isFalse();
            realm.awaitFailures(user.id(), 1);

            factor.another().offers("SOFTWARE_TOKEN_MFA", "SMS_MFA").choose("SOFTWARE_TOKEN_MFA");

            assertThat(factor.type("000000").text()).contains(APP_MISMATCH);
            realm.awaitFailures(user.id(), 2);
            assertThat(factor.type(app.code()).isSignedIn()).isTrue();
        }
    }

    private AuthenticatorApp setUpApp() {
        return AuthenticatorApp.setUp(realm.browser(), user.name(), PhoneUser.PASSWORD);
    }

    private void require() {
        realm.configure("mfaConfiguration", "ON").expect(204);
    }

    private void removePool() {
        server.admin()
                .delete(realm.name() + "/components/" + realm.pool().get("id").asText())
                .expect(204);
    }
}
