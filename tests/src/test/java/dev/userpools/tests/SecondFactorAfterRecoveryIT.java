package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.AuthenticatorApp;
import dev.userpools.tests.fixture.ForgottenPassword;
import dev.userpools.tests.fixture.LoginActions;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PhoneUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.SecondFactor;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A forgotten password that was recovered does not let anybody past the second factor, and the contact it was recovered
 * through does not do for one. Paths: forgotten password that signs in at its end, and that leads back to the sign-in page.
 */
final class SecondFactorAfterRecoveryIT {

    private static final String NEW = "My-new-passw0rd";

    private final TestRealm realm = TestServer.shared().newRealmLike("workforce");
    private final String name = TestRealm.newName();

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @Test
    void isAskedForAtTheEnd() {
        PhoneUser user = PhoneUser.in(realm);

        SecondFactor factor = recover(user.name(), user.email()).asksForCode();

        assertThat(factor.text()).contains("by text message");
        assertThat(factor.browser().openSignIn().isSignedIn()).isFalse();
        factor.browser().signIn(user.name(), NEW);
        assertThat(factor.asksForCode().type(user.code()).isSignedIn()).isTrue();
    }

    @Test
    void isAskedForOnTheSignInPage() {
        realm.configure("signInAfterRecovery", "false").expect(204);
        PhoneUser user = PhoneUser.in(realm);

        SecondFactor factor = recover(user.name(), user.email());
        assertThat(factor.browser().pageId()).as(factor.text()).isEqualTo("login-login");
        factor.browser().signIn(user.name(), NEW);

        assertThat(factor.asksForCode().type(user.code()).isSignedIn()).isTrue();
    }

    @Test
    void theMailboxThatRecoveredThePasswordIsNotEnough() {
        realm.create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(PhoneUser.PASSWORD));
        SecondFactor factor = recoverByWhatBecomesAFactor();

        assertThat(factor.isSignedIn()).isFalse();
        assertThat(factor.text()).contains("Invalid verification code provided");
        assertThat(factor.browser().openSignIn().isSignedIn()).isFalse();
        factor.browser().signIn(name, NEW);
        assertThat(factor.text()).contains("Invalid username or password.");
    }

    @Test
    void norIsItAfterARestartOfTheSameSignIn() {
        realm.create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(PhoneUser.PASSWORD));
        AuthenticatorApp.setUp(realm.browser(), name, PhoneUser.PASSWORD);
        realm.configure("signInAfterRecovery", "false").expect(204);
        PlainBrowser browser = recoverByWhatBecomesAFactor().browser();

        browser.open(LoginActions.path(realm, browser, "restart", Map.of()));
        browser.signIn(name, NEW);

        assertThat(new SecondFactor(browser).asksForCode().text())
                .contains("Enter the code your authenticator app shows.");
        assertThat(browser.page().select("[name=another]")).isEmpty();
    }

    @Test
    void ofTwoFactorsTheOtherIsLeft() {
        realm.create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(PhoneUser.PASSWORD));
        AuthenticatorApp app = AuthenticatorApp.setUp(realm.browser(), name, PhoneUser.PASSWORD);

        SecondFactor factor = recoverByWhatBecomesAFactor();

        assertThat(factor.asksForCode().text()).contains("Enter the code your authenticator app shows.");
        assertThat(factor.browser().page().select("[name=another]")).isEmpty();
        factor.choose("EMAIL_OTP").offers("SOFTWARE_TOKEN_MFA").choose("SOFTWARE_TOKEN_MFA");
        assertThat(realm.mailsTo(name + "@example.com")).hasSize(1);
        assertThat(factor.type(app.code()).isSignedIn()).isTrue();
    }

    @Test
    void whereItIsOffNothingMoreIsAsked() {
        PhoneUser user = PhoneUser.createdIn(realm);

        assertThat(recover(user.name(), user.email()).isSignedIn()).isTrue();
    }

    /** His mailbox is no factor while passwords are recovered through it first; that changes while he does so. */
    private SecondFactor recoverByWhatBecomesAFactor() {
        realm.configure("mfaConfiguration", "ON").expect(204);
        PlainBrowser browser = ForgottenPassword.ask(realm, name);
        String code = VerificationCodes.in(realm.awaitMail(name + "@example.com"));
        realm.configure("accountRecovery", "verified_phone_number,verified_email")
                .expect(204);
        return new SecondFactor(ForgottenPassword.answer(browser, code, NEW));
    }

    private SecondFactor recover(String name, String email) {
        int mails = realm.mailsTo(email).size();
        PlainBrowser browser = ForgottenPassword.ask(realm, name);
        String code = VerificationCodes.in(realm.awaitMail(email, mails + 1));
        return new SecondFactor(ForgottenPassword.answer(browser, code, NEW));
    }
}
