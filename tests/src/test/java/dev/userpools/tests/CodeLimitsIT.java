package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.Customer;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often codes are sent and tried, and what they are good for. Paths: sign-up page, sign-in page, confirmation page. */
final class CodeLimitsIT {

    private static final String SENT = "We have sent another message";
    private static final String TOO_SOON = "A message was sent a moment ago. You can ask for another in ";
    private static final String MISMATCH = "Invalid verification code provided, please try again.";
    private static final String EXPIRED = "Invalid code provided, please request a code again.";
    private static final String LIMIT = "Attempt limit exceeded, please try after some time.";
    private static final Duration PAUSE = Duration.ofSeconds(31);

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("customers");
    private final Customer customer = Customer.of(realm);

    @BeforeEach
    void leaveItToTheCodes() {
        realm.withoutLockOuts();
    }

    @AfterEach
    void tidyUp() {
        server.moveTime(Duration.ZERO);
        realm.delete();
    }

    @Test
    void anotherCodeIsSentAfterAPauseOnly() {
        PlainBrowser browser = customer.signUp();
        customer.mailedCode();

        assertThat(resend(browser)).contains(TOO_SOON).doesNotContain(SENT);

        server.moveTime(PAUSE);

        assertThat(resend(browser)).contains(SENT);
        customer.mailedCode(2);
        assertThat(resend(browser)).contains(TOO_SOON);
        assertThat(customer.mails()).isEqualTo(2);
    }

    @Test
    void sixCodesAnHourAreSent() {
        PlainBrowser browser = customer.signUp();
        for (int resent = 1; resent <= 5; resent++) {
            // One that another has taken the place of is not sent any more.
            customer.mailedCode(resent);
            server.moveTime(PAUSE.multipliedBy(resent));
            assertThat(resend(browser)).as("no. %d", resent).contains(SENT);
        }
        server.moveTime(PAUSE.multipliedBy(6));

        assertThat(resend(browser)).contains(LIMIT);

        customer.mailedCode(6);
        server.moveTime(Duration.ofMinutes(59));
        assertThat(resend(customer.signIn())).contains(LIMIT);
        server.moveTime(Duration.ofMinutes(61));
        assertThat(resend(customer.signIn())).contains(SENT);
        customer.mailedCode(7);
        assertThat(customer.mails()).isEqualTo(7);
    }

    @Test
    void fifteenCodesAnHourAreTried() {
        PlainBrowser browser = customer.signUp();
        String code = customer.mailedCode();
        String wrong = VerificationCodes.otherThan(code);

        for (int tried = 1; tried <= 15; tried++) {
            assertThat(type(browser, wrong)).as("no. %d", tried).contains(tried <= 5 ? MISMATCH : EXPIRED);
        }

        assertThat(type(browser, code)).contains(LIMIT);
        assertThat(browser.isSignedIn()).isFalse();
    }

    /** What is no code at all costs its user nothing. */
    @Test
    void typingErrorsAreNotCounted() {
        PlainBrowser browser = customer.signUp();
        String code = customer.mailedCode();

        for (int tried = 1; tried <= 20; tried++) {
            assertThat(type(browser, code + "7")).contains("A verification code has six digits.");
        }
        type(browser, " " + code.substring(0, 3) + " " + code.substring(3));

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
    }

    @Test
    void aNumberIsSentTenCodesAnHourWhoeverSignsUpWithIt() {
        String number = SignUp.newNumber();
        PlainBrowser browser = realm.browser();
        for (int user = 1; user <= 12; user++) {
            // Each takes the number of the last one, who has not confirmed it.
            browser = new Customer(realm, number).signUp();
            assertThat(browser.pageId()).isEqualTo("login-confirm-sign-up");
            int sent = Math.min(user, 10);
            // With its user goes what was not sent yet.
            Awaitility.await().until(() -> textsIn(number) == sent);
        }
        server.moveTime(PAUSE);

        assertThat(resend(browser)).contains(LIMIT);

        server.moveTime(Duration.ofMinutes(61));
        assertThat(resend(new Customer(realm, number).signIn())).contains(SENT);
        realm.awaitText(number, 11);
        assertThat(textsIn(number)).isEqualTo(11);
    }

    @Test
    void aCodeWorksForADay() {
        customer.signUp();
        Customer other = Customer.of(realm);
        other.signUp();
        String early = customer.mailedCode();
        String late = other.mailedCode();

        server.moveTime(Duration.ofHours(24).minusMinutes(1));
        PlainBrowser inTime = customer.signIn();
        type(inTime, early);
        server.moveTime(Duration.ofHours(24).plusMinutes(1));
        PlainBrowser tooLate = other.signIn();
        type(tooLate, late);

        assertThat(inTime.isSignedIn()).as(inTime.text()).isTrue();
        assertThat(tooLate.isSignedIn()).isFalse();
        assertThat(tooLate.text()).contains(EXPIRED);
    }

    @Test
    void loadingThePageAgainSendsNothing() {
        PlainBrowser browser = customer.signUp();
        customer.mailedCode();
        server.moveTime(PAUSE);
        double issued = issued();

        for (int times = 0; times < 3; times++) {
            assertThat(browser.reload().pageId()).isEqualTo("login-confirm-sign-up");
            assertThat(customer.signIn().pageId()).isEqualTo("login-confirm-sign-up");
        }

        assertThat(issued()).isEqualTo(issued);
        assertThat(customer.mails()).isEqualTo(1);
        assertThat(resend(browser)).contains(SENT);
        browser.reload();
        assertThat(issued()).isEqualTo(issued + 1);
    }

    @Test
    void aNewCodeReplacesTheOldOne() {
        PlainBrowser browser = customer.signUp();
        String old = customer.mailedCode();
        server.moveTime(PAUSE);
        resend(browser);
        String current = customer.mailedCode(2);

        assertThat(type(browser, old)).contains(MISMATCH);
        type(browser, current);

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
    }

    @Test
    void aCodeIsNoneForAnotherUserOrInAnotherRealm() {
        TestRealm otherRealm = server.newRealmLike("customers");
        PlainBrowser browser = customer.signUp();
        String code = customer.mailedCode();
        Customer otherUser = Customer.of(realm);
        Customer sameAddress = new Customer(otherRealm, customer.username());

        assertThat(type(otherUser.signUp(), code)).contains(MISMATCH);
        assertThat(type(sameAddress.signUp(), code)).contains(MISMATCH);

        type(browser, code);
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        otherRealm.delete();
    }

    private double issued() {
        return server.metric("user_pool_codes_total{outcome=\"issued\",purpose=\"sign_up\"}")
                .orElse(0.0);
    }

    private int textsIn(String number) {
        return realm.textsTo(number).size();
    }

    private static String resend(PlainBrowser browser) {
        return browser.press("resend", Map.of()).text();
    }

    private static String type(PlainBrowser browser, String code) {
        return browser.submit(Map.of("code", code)).text();
    }
}
