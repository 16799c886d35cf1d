package dev.userpools.tests;

import static dev.userpools.tests.fixture.ForgottenPassword.CODE_PAGE;
import static dev.userpools.tests.fixture.ForgottenPassword.answer;
import static dev.userpools.tests.fixture.ForgottenPassword.ask;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.PoolCalls;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * One mailbox, or one phone, does not stand for the password and the second factor. Paths: forgotten password with the
 * second factor behind it, sign-in page after it, mail, text message.
 */
final class RecoverySecondFactorIT {

    private static final String OLD = "My-own-passw0rd";
    private static final String NEW = "My-new-passw0rd";
    private static final String MFA_PAGE = "login-mfa-code";
    private static final List<String> BOTH = List.of("SMS_MFA", "EMAIL_OTP");

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final PoolCalls calls = new PoolCalls(realm);
    private final String name = TestRealm.newName();
    private final String address = name + "@example.com";
    private final String number = SignUp.newNumber();
    private final String id = realm.create(
            NewUser.named(name).withVerifiedEmail().withVerifiedPhone(number).withPermanentPassword(OLD));

    @AfterEach
    void removeRealm() {
        server.moveTime(Duration.ZERO);
        realm.delete();
    }

    @Test
    void theContactOfThePreferredFactorIsPassedOver() {
        calls.chooseFactors(id, BOTH, "EMAIL_OTP");

        PlainBrowser browser = ask(realm, name);
        answer(browser, VerificationCodes.in(realm.awaitText(number)), NEW);

        assertThat(browser.pageId()).as(browser.text()).isEqualTo(MFA_PAGE);
        browser.submit(Map.of("code", VerificationCodes.in(realm.awaitMail(address))));
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        assertThat(realm.mailsTo(address)).hasSize(1);
    }

    @Test
    void theContactOfTheOnlyFactorIsPassedOverToo() {
        calls.chooseFactors(id, List.of("EMAIL_OTP"), null);

        ask(realm, name);

        realm.awaitText(number);
        assertThat(realm.mailsTo(address)).isEmpty();
    }

    @Test
    void aUserWithNoOtherIsOneWithoutAContact() {
        String other = TestRealm.newName();
        String otherId = realm.create(NewUser.named(other).withVerifiedEmail().withPermanentPassword(OLD));
        calls.chooseFactors(otherId, List.of("EMAIL_OTP"), "EMAIL_OTP");

        PlainBrowser browser = ask(realm, other);

        assertThat(browser.pageId()).isEqualTo(CODE_PAGE);
        Awaitility.await()
                .until(() -> server.admin()
                        .get(realm.name() + "/events?type=SEND_RESET_PASSWORD_ERROR&user=" + otherId)
                        .json()
                        .toString()
                        .contains("no_verified_contact"));
        assertThat(realm.mailsTo(other + "@example.com")).isEmpty();
    }

    @Test
    void aPoolThatHidesNobodySaysSo() {
        realm.configure("preventUserExistenceErrors", "false").expect(204);
        String other = TestRealm.newName();
        String otherId = realm.create(NewUser.named(other).withVerifiedEmail().withPermanentPassword(OLD));
        calls.chooseFactors(otherId, List.of("EMAIL_OTP"), null);

        assertThat(ask(realm, other).text()).contains("Cannot reset password for the user");
        calls.forgetFactors(otherId).expect(200);
        assertThat(ask(realm, other).pageId()).isEqualTo(CODE_PAGE);
    }

    @Test
    void wherePoolsAskForNoSecondFactorNothingIsPassedOver() {
        calls.chooseFactors(id, List.of("EMAIL_OTP"), "EMAIL_OTP");
        realm.configure("mfaConfiguration", "OFF").expect(204);

        PlainBrowser browser = ask(realm, name);
        answer(browser, VerificationCodes.in(realm.awaitMail(address)), NEW);

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
    }

    @Test
    void theContactTheCodeWentToIsNoSecondFactorOfTheSameSignIn() {
        calls.chooseFactors(id, BOTH, null);

        PlainBrowser browser = ask(realm, name);
        answer(browser, VerificationCodes.in(realm.awaitMail(address)), NEW);

        assertAsksForTheTextMessageOnly(browser);
    }

    @Test
    void norOfOneThatBeginsAtTheSignInPageBehindIt() {
        calls.chooseFactors(id, BOTH, null);
        realm.configure("signInAfterRecovery", "false").expect(204);

        PlainBrowser browser = ask(realm, name);
        answer(browser, VerificationCodes.in(realm.awaitMail(address)), NEW);
        browser.signIn(name, NEW);

        assertAsksForTheTextMessageOnly(browser);
    }

    @Test
    void norAfterThatIsRestarted() {
        calls.chooseFactors(id, BOTH, null);
        PlainBrowser browser = ask(realm, name);
        answer(browser, VerificationCodes.in(realm.awaitMail(address)), NEW);

        String page = browser.page().selectFirst("form").attr("action");
        browser.open(page.replaceFirst("/login-actions/[^?]*", "/login-actions/restart"));
        browser.signIn(name, NEW);

        assertAsksForTheTextMessageOnly(browser);
    }

    @Test
    void aCodeIsVoidOnceItsContactIsTheSecondFactor() {
        PlainBrowser browser = ask(realm, name);
        String code = VerificationCodes.in(realm.awaitMail(address));
        calls.chooseFactors(id, List.of("EMAIL_OTP"), "EMAIL_OTP");

        answer(browser, code, NEW);

        assertThat(browser.text()).contains("Invalid verification code provided");
        assertThat(passwordSet()).isEmpty();
    }

    /** The mail's code has been used for the password. */
    private void assertAsksForTheTextMessageOnly(PlainBrowser browser) {
        assertThat(browser.pageId()).as(browser.text()).isEqualTo(MFA_PAGE);
        assertThat(browser.page().select("[name=another]")).isEmpty();
        String code = VerificationCodes.in(realm.awaitText(number));
        browser.submit(Map.of("factor", "EMAIL_OTP"));
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(realm.mailsTo(address)).hasSize(1);
        browser.submit(Map.of("factor", "SMS_MFA")).submit(Map.of("code", code));
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
    }

    private JsonNode passwordSet() {
        return server.admin()
                .get(realm.name() + "/events?type=RESET_PASSWORD&user=" + id)
                .expect(200)
                .json();
    }
}
