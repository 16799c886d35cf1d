package dev.userpools.tests;

import static dev.userpools.tests.fixture.ForgottenPassword.CODE_PAGE;
import static dev.userpools.tests.fixture.ForgottenPassword.answer;
import static dev.userpools.tests.fixture.ForgottenPassword.ask;
import static dev.userpools.tests.fixture.ForgottenPassword.askAgain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.Directory;
import dev.userpools.tests.fixture.FlowSteps;
import dev.userpools.tests.fixture.ForgottenPassword;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is typed on the page of a forgotten password that is not the right code at the right time. Paths: the page, two
 * tabs, other browsers, brute-force detection, directory.
 */
final class RecoveryCodesIT {

    private static final String OLD = "My-own-passw0rd";
    private static final String NEW = "My-new-passw0rd";
    private static final String MISMATCH = "Invalid verification code provided, please try again.";
    private static final String EXPIRED = "Invalid code provided, please request a code again.";
    private static final String LIMIT = "Attempt limit exceeded, please try after some time.";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final String name = TestRealm.newName();
    private final String address = name + "@example.com";
    private final String id =
            realm.create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(OLD));

    @AfterEach
    void removeRealm() {
        server.moveTime(Duration.ZERO);
        realm.delete();
    }

    @Test
    void aWeakPasswordDoesNotUseTheCodeUp() {
        PlainBrowser browser = ask(realm, name);
        String code = code(1);

        for (int tries = 0; tries < 6; tries++) {
            answer(browser, code, "Abcdefg1");
            assertThat(browser.text()).contains("Password does not conform to policy: Password must have symbol");
            assertThat(browser.page().selectFirst("#code").val()).isEqualTo(code);
        }
        browser.submit(Map.of("code", code, "password-new", NEW, "password-confirm", "other"));
        assertThat(browser.text()).contains("Passwords don't match.");
        browser.submit(Map.of("code", code, "password-new", "", "password-confirm", ""));
        assertThat(browser.text()).contains("Please specify password.");
        answer(browser, code, NEW);

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
    }

    @Test
    void aPasswordTheUserHadBeforeIsRefusedOnlyWithTheRightCode() {
        realm.change(Map.of("passwordPolicy", "cognito(8 upper lower number symbol) and passwordHistory(3)"));
        PlainBrowser browser = ask(realm, name);
        String code = code(1);

        answer(browser, VerificationCodes.otherThan(code), OLD);
        assertThat(browser.text()).contains(MISMATCH).doesNotContain("last 3 passwords");
        answer(browser, code, OLD);
        assertThat(browser.text()).contains("last 3 passwords");
        answer(browser, code, NEW);

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
    }

    @Test
    void fiveWrongCodesAreTheEndOfTheRightOne() {
        PlainBrowser browser = ask(realm, name);
        String code = code(1);
        for (int tries = 0; tries < 5; tries++) {
            assertThat(answer(browser, VerificationCodes.otherThan(code), NEW).text())
                    .contains(MISMATCH);
            realm.awaitFailures(id, tries + 1);
        }
        assertThat(answer(browser, code, NEW).text()).contains(EXPIRED);
        // As in Cognito: who is locked out of the sign-in can still set a new password.
        assertThat(realm.status(id).get("lockedUntil").isNull()).isFalse();

        assertThat(askAgain(browser).text()).contains("A message was sent a moment ago.");
        server.moveTime(Duration.ofSeconds(30));
        assertThat(askAgain(browser).text()).contains("we have sent another message");
        answer(browser, code(2), NEW);

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        realm.awaitSignIn(name, NEW);
    }

    @Test
    void aSuccessLiftsTheLockoutAlsoWhereItLeadsBackToTheSignInPage() {
        realm.configure("signInAfterRecovery", "false").expect(204);
        for (int tries = 1; tries <= 5; tries++) {
            realm.directGrant(name, "wrong");
            realm.awaitFailures(id, tries);
        }
        assertThat(realm.signsIn(name, OLD)).isFalse();

        answer(ask(realm, name), code(1), NEW);

        realm.awaitSignIn(name, NEW);
    }

    @Test
    void anotherCodeVoidsTheOneBefore() {
        PlainBrowser browser = ask(realm, name);
        String first = code(1);
        server.moveTime(Duration.ofSeconds(30));
        askAgain(browser);
        String second = code(2);

        assertThat(answer(browser, first, NEW).text()).contains(first.equals(second) ? "" : MISMATCH);
        assertThat(answer(browser, second, NEW).isSignedIn()).isTrue();
    }

    @Test
    void aCodeExpires() {
        realm.configure("recoveryCodeValidityMinutes", "5").expect(204);
        realm.change(Map.of("accessCodeLifespanUserAction", 1800));
        PlainBrowser browser = ask(realm, name);
        String code = code(1);

        server.moveTime(Duration.ofMinutes(5));

        assertThat(answer(browser, code, NEW).text()).contains(EXPIRED);
        realm.awaitSignIn(name, OLD);
    }

    @Test
    void aPageThatIsTooOldLeadsBackToTheSignInPage() {
        PlainBrowser browser = ask(realm, name);
        String code = code(1);

        server.moveTime(Duration.ofMinutes(6));
        answer(browser, code, NEW);

        assertThat(browser.pageId()).isEqualTo("login-login");
        assertThat(browser.text()).contains("Your login attempt timed out.");
        assertThat(ForgottenPassword.follow(browser).pageId()).isEqualTo("login-login-reset-password");
        browser.submit(Map.of("username", name));
        assertThat(answer(browser, code(2), NEW).isSignedIn()).isTrue();
    }

    @Test
    void aCodeWorksOnce() {
        PlainBrowser browser = ask(realm, name);
        PlainBrowser another = ask(realm, name);
        assertThat(another.text()).contains("A message was sent a moment ago.");
        String code = code(1);
        assertThat(answer(browser, code, NEW).isSignedIn()).isTrue();

        assertThat(answer(another, code, "An0ther-password").text()).contains(MISMATCH);
        realm.awaitSignIn(name, NEW);
    }

    @Test
    void aCodeWorksInAnotherTabOrBrowserWhereTheNameIsGivenAgain() {
        ask(realm, name);
        PlainBrowser another = ask(realm, name);

        assertThat(answer(another, code(1), NEW).isSignedIn()).isTrue();
        assertThat(realm.mailsTo(address)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12345", "1234567", "12a456", "١٢٣", "123456123456123456123456123456123456", "<b>1</b>"})
    void whatIsNoCodeIsNotEvenCompared(String typed) {
        PlainBrowser browser = ask(realm, name);
        for (int tries = 0; tries < 6; tries++) {
            assertThat(answer(browser, typed, NEW).text()).contains("A verification code has six digits.");
        }
        assertThat(answer(browser, code(1), NEW).isSignedIn()).isTrue();
    }

    @Test
    void aCodeMayBePastedWithBlanks() {
        PlainBrowser browser = ask(realm, name);
        String code = code(1);

        answer(browser, "  " + code.substring(0, 3) + " - " + code.substring(3) + "\n", NEW);

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
    }

    @Test
    void loadingThePageAgainOrSendingItTwiceDoesNoHarm() {
        PlainBrowser browser = ask(realm, name);
        String code = code(1);
        // Where Keycloak's script leads the browser's address, so that loading the page again sends no form.
        String page = browser.page()
                .selectFirst("#user-pool-recovery-form")
                .attr("action")
                .replaceFirst("session_code=[^&]*&", "");

        browser.open(page).open(page);
        assertThat(browser.pageId()).isEqualTo(CODE_PAGE);
        assertThat(realm.mailsTo(address)).hasSize(1);
        Document sent = browser.page();
        answer(browser, code, NEW);
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();

        browser.goBackTo(sent);
        answer(browser, code, "An0ther-password");
        realm.awaitSignIn(name, NEW);
    }

    @Test
    void theCodeOfAnotherUserIsNone() {
        String other = TestRealm.newName();
        realm.create(NewUser.named(other).withVerifiedEmail().withPermanentPassword(OLD));
        ask(realm, other);
        String theirs = VerificationCodes.in(realm.awaitMail(other + "@example.com"));
        PlainBrowser browser = ask(realm, name);
        String own = code(1);

        assertThat(answer(browser, theirs, NEW).text()).contains(theirs.equals(own) ? "" : MISMATCH);
        realm.awaitSignIn(other, OLD);
    }

    @Test
    void whoLeavesThePageStartsAnew() {
        String other = TestRealm.newName();
        realm.create(NewUser.named(other).withVerifiedEmail().withPermanentPassword(OLD));
        PlainBrowser browser = ask(realm, name);
        String code = code(1);

        browser.open(browser.page().selectFirst("#user-pool-back").attr("href"));
        assertThat(browser.pageId()).isEqualTo("login-login");
        ForgottenPassword.follow(browser);
        assertThat(browser.pageId()).isEqualTo("login-login-reset-password");
        browser.submit(Map.of("username", other));

        // The code of the first name, in the very same tab, says nothing about the second.
        assertThat(answer(browser, code, NEW).text()).contains(MISMATCH);
        realm.awaitSignIn(name, OLD);
        realm.awaitSignIn(other, OLD);
        String theirs = VerificationCodes.in(realm.awaitMail(other + "@example.com"));
        assertThat(answer(browser, theirs, NEW).isSignedIn()).isTrue();
        realm.awaitSignIn(other, NEW);
        realm.awaitSignIn(name, OLD);
    }

    /** A realm may well ask for two; each of the two steps has notes of its own. */
    @Test
    void aSecondStepOfTheSameKindAsksForACodeOfItsOwn() {
        FlowSteps.of(realm, "reset credentials").copy("twice").add("reset-credential-email", "REQUIRED");
        realm.change(Map.of("resetCredentialsFlow", "twice"));
        PlainBrowser browser = ask(realm, name);
        String code = code(1);

        answer(browser, code, NEW);

        assertThat(browser.isSignedIn()).isFalse();
        assertThat(browser.pageId()).isEqualTo(CODE_PAGE);
        assertThat(answer(browser, code, "An0ther-password").text()).contains(MISMATCH);
        realm.awaitSignIn(name, NEW);
        server.moveTime(Duration.ofSeconds(31));
        askAgain(browser);
        assertThat(answer(browser, code(2), "An0ther-password").isSignedIn()).isTrue();
    }

    @Test
    void aUserWhoIsDisabledMeanwhileSetsNothing() {
        PlainBrowser browser = ask(realm, name);
        String code = code(1);
        realm.change(id, Map.of("enabled", false)).expect(204);

        assertThat(answer(browser, code, NEW).text()).contains(MISMATCH);

        realm.change(id, Map.of("enabled", true)).expect(204);
        realm.awaitSignIn(name, OLD);
    }

    @Test
    void aCodeSentToAnAddressTheUserHasLostSetsNothing() {
        PlainBrowser browser = ask(realm, name);
        String code = code(1);
        realm.change(id, Map.of("email", "new-" + address, "emailVerified", true))
                .expect(204);

        assertThat(answer(browser, code, NEW).text()).contains(MISMATCH);
        realm.awaitSignIn(name, OLD);
    }

    @Test
    void aCodeIsNoWayAroundATemporaryPasswordSetMeanwhile() {
        PlainBrowser browser = ask(realm, name);
        String code = code(1);
        realm.resetPassword(id, "T3mporary-passw0rd", true);

        assertThat(answer(browser, code, NEW).text()).contains(MISMATCH);
        assertThat(realm.isTemporaryPassword(name, "T3mporary-passw0rd")).isTrue();
    }

    @Test
    void aUserRemovedMeanwhileIsOneMoreUnknownName() {
        PlainBrowser browser = ask(realm, name);
        String code = code(1);
        server.admin().delete(realm.name() + "/users/" + id).expect(204);

        assertThat(answer(browser, code, NEW).text()).contains(MISMATCH);
    }

    @Test
    void theCodeOfASignUpIsNone() {
        TestRealm customers = server.newRealmLike("customers");
        PlainBrowser signUp = SignUp.in(customers, address).browser();
        assertThat(signUp.pageId()).isEqualTo("login-confirm-sign-up");
        String code = VerificationCodes.in(customers.awaitMail(address));

        assertThat(answer(ask(customers, address), code, NEW).text()).contains(MISMATCH);

        assertThat(signUp.submit(Map.of("code", code)).isSignedIn()).isTrue();
        customers.delete();
    }

    @Test
    void spellingsOfOneNameAreCountedTogether() {
        ask(realm, name);

        for (String spelling : List.of(name.toUpperCase(Locale.ROOT), "  " + name + " ")) {
            assertThat(ask(realm, spelling).text()).contains("A message was sent a moment ago.");
        }
        // Another of his names is asked for by itself, and yet nothing more is sent.
        assertThat(ask(realm, address).text()).contains("we have sent a code");
        String code = code(1);
        assertThat(realm.mailsTo(address)).hasSize(1);
        assertThat(answer(ask(realm, address), code, NEW).isSignedIn()).isTrue();
    }

    @Test
    void onlySoManyAreSentWithinAnHour() {
        PlainBrowser browser = ask(realm, name);
        code(1);
        for (int sent = 2; sent <= 6; sent++) {
            server.moveTime(Duration.ofSeconds(31L * (sent - 1)));
            assertThat(askAgain(browser).text()).contains("we have sent another message");
            code(sent);
        }
        server.moveTime(Duration.ofSeconds(31 * 6));

        assertThat(askAgain(browser).text()).contains(LIMIT);
        server.moveTime(Duration.ofSeconds(31 * 7));
        assertThat(ask(realm, name).text()).contains(LIMIT);
        assertThat(realm.mailsTo(address)).hasSize(6);
    }

    @Test
    void aDirectoryNobodyMayWriteToSaysSo() {
        try (Directory directory = Directory.start()) {
            String employee = TestRealm.newName();
            directory.add(employee, OLD);
            server.admin()
                    .post(realm.name() + "/components", directory.readOnlyComponent())
                    .expect(201);

            PlainBrowser browser = ask(realm, employee);
            answer(browser, VerificationCodes.in(realm.awaitMail(employee + "@example.com")), NEW);

            assertThat(browser.text()).contains("Your password cannot be changed here.");
            realm.awaitSignIn(employee, OLD);
        }
    }

    private String code(int mails) {
        return VerificationCodes.in(realm.awaitMail(address, mails));
    }
}
