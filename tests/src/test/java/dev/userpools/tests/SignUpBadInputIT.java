package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a user types as the code of his sign-up has a clear answer and a way on. Paths: sign-up and sign-in page. */
final class SignUpBadInputIT {

    private static final String MISMATCH = "Invalid verification code provided, please try again.";
    private static final String EXPIRED = "Invalid code provided, please request a code again.";
    private static final String MALFORMED = "A verification code has six digits.";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.realm("customers");
    private final String address = TestRealm.newName() + "@example.com";
    private final SignUp signUp = SignUp.in(realm, address);
    private final PlainBrowser page = signUp.browser();

    @AfterEach
    void setTheClockRight() {
        server.moveTime(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12345", "1234567", "12345a", "<b>1</b>", "{####}", "000000 000000", "½23456"})
    void whatIsNotSixDigitsIsNotEvenCompared(String typed) {
        for (int times = 0; times < 6; times++) {
            page.submit(Map.of("code", typed));
            assertThat(error()).isEqualTo(MALFORMED);
        }
        page.submit(Map.of("code", signUp.code()));
        assertThat(page.isSignedIn()).as(page.text()).isTrue();
    }

    @Test
    void oneMegabyteIsNoCode() {
        page.submit(Map.of("code", "1".repeat(1_000_000)));

        assertThat(page.status()).isLessThan(500);
        assertThat(signUp.status()).isEqualTo("UNCONFIRMED");
    }

    @Test
    void aCodeIsTakenAsItWasPasted() {
        String code = signUp.code();

        page.submit(Map.of("code", "\u200e " + code.substring(0, 3) + "\u00a0-\u202f" + code.substring(3) + " \t"));

        assertThat(page.isSignedIn()).as(page.text()).isTrue();
    }

    @Test
    void theDigitsOfAnyKeyboardAreDigits() {
        String arabic = signUp.code()
                .codePoints()
                .map(digit -> digit - '0' + '\u0660')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        page.submit(Map.of("code", arabic));

        assertThat(page.isSignedIn()).as(page.text()).isTrue();
    }

    @Test
    void afterFiveWrongOnesTheCodeIsDeadAndAnotherWorks() {
        String code = signUp.code();
        String wrong = VerificationCodes.otherThan(code);
        for (int guess = 0; guess < 5; guess++) {
            page.submit(Map.of("code", wrong));
            assertThat(error()).isEqualTo(MISMATCH);
            realm.awaitFailures(signUp.id(), guess + 1);
        }
        server.admin()
                .delete("customers/attack-detection/brute-force/users/" + signUp.id())
                .expect(204);

        page.submit(Map.of("code", code));
        assertThat(error()).isEqualTo(EXPIRED);

        server.moveTime(Duration.ofSeconds(31));
        page.press("resend", Map.of());
        page.submit(Map.of("code", signUp.code(2)));
        assertThat(page.isSignedIn()).as(page.text()).isTrue();
    }

    @Test
    void wrongOnesLockTheUserOut() {
        String wrong = VerificationCodes.otherThan(signUp.code());
        for (int guess = 0; guess < 5; guess++) {
            page.submit(Map.of("code", wrong));
            realm.awaitFailures(signUp.id(), guess + 1);
        }
        await().until(() -> failures().get("disabled").asBoolean());

        page.submit(Map.of("code", signUp.code()));

        assertThat(error()).isEqualTo("Attempt limit exceeded, please try after some time.");
        assertThat(realm.status(signUp.id()).get("lockedUntil").isNull()).isFalse();
    }

    @Test
    void anExpiredCodeSaysSoAndAnotherWorks() {
        TestRealm own = server.newRealmLike("customers");
        own.change(Map.of("accessCodeLifespanLogin", 200_000, "accessCodeLifespanUserAction", 200_000));
        // The mails of both realms come to one inbox.
        String another = "late-" + address;
        SignUp late = SignUp.in(own, another);
        String code = late.code();
        server.moveTime(Duration.ofHours(24));

        PlainBrowser again = own.browser().openSignIn().signIn(another, SignUp.PASSWORD);
        again.submit(Map.of("code", code));
        assertThat(again.page().select("#input-error-code").text()).isEqualTo(EXPIRED);

        again.press("resend", Map.of());
        again.submit(Map.of("code", late.code(2)));
        assertThat(again.isSignedIn()).as(again.text()).isTrue();
        own.delete();
    }

    @Test
    void aUsedCodeIsNone() {
        String code = signUp.code();
        PlainBrowser other = realm.browser().openSignIn().signIn(address, SignUp.PASSWORD);
        page.submit(Map.of("code", code));
        assertThat(page.isSignedIn()).isTrue();

        other.submit(Map.of("code", code));

        // He is confirmed: this tab has nothing to ask any more.
        assertThat(other.isSignedIn()).as(other.text()).isTrue();
    }

    @Test
    void sentTwiceOrAgainAfterGoingBackItIsUsedOnce() {
        String code = signUp.code();
        page.submit(Map.of("code", code));
        assertThat(page.isSignedIn()).isTrue();

        page.submit(Map.of("code", code));
        assertThat(page.status()).isLessThan(500);
        assertThat(page.text()).doesNotContain("Internal Server Error");
        page.reload();

        assertThat(page.status()).isLessThan(500);
        assertThat(signUp.status()).isEqualTo("CONFIRMED");
    }

    @Test
    void theCodeOfOneUserIsNoneForAnother() {
        SignUp other = SignUp.in(realm, "x" + address);
        String code = signUp.code();
        if (!code.equals(other.code())) {
            other.browser().submit(Map.of("code", code));
            assertThat(other.browser().text()).contains(MISMATCH);
        }
        assertThat(other.status()).isEqualTo("UNCONFIRMED");
    }

    @Test
    void aPageLeftOpenTooLongLeadsToSigningInAgain() {
        String code = signUp.code();
        server.moveTime(Duration.ofHours(2));

        page.submit(Map.of("code", code));
        assertThat(page.isSignedIn()).isFalse();
        assertThat(page.status()).isLessThan(500);

        PlainBrowser again = realm.browser().openSignIn().signIn(address, SignUp.PASSWORD);
        again.submit(Map.of("code", code));
        assertThat(again.isSignedIn()).as(again.text()).isTrue();
    }

    @Test
    void loadingThePageAgainSendsNothing() {
        signUp.code();
        for (int times = 0; times < 3; times++) {
            page.reload();
        }

        assertThat(page.pageId()).isEqualTo("login-confirm-sign-up");
        assertThat(realm.status(signUp.id()).get("pendingVerifications")).hasSize(1);
        assertThat(realm.mailsTo(address)).hasSize(1);
    }

    @Test
    void anAccountRemovedMeanwhileSaysSo() {
        String code = signUp.code();
        server.admin().delete("customers/users/" + signUp.id()).expect(204);

        page.submit(Map.of("code", code));

        assertThat(page.isSignedIn()).isFalse();
        assertThat(page.status()).isLessThan(500);
        assertThat(page.text()).isNotBlank();
    }

    private String error() {
        return page.page().select("#input-error-code").text();
    }

    private JsonNode failures() {
        return server.admin()
                .get("customers/attack-detection/brute-force/users/" + signUp.id())
                .expect(200)
                .json();
    }
}
