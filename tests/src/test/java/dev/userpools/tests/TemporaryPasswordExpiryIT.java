package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The expiry of temporary passwords. Paths: browser without scripts (sign-in page, password page of a re-authentication,
 * forgotten password), direct grant, admin REST.
 */
final class TemporaryPasswordExpiryIT {

    private static final String EXPIRED = "Temporary password has expired and must be reset by an administrator.";
    private static final Duration VALIDITY = Duration.ofDays(7);
    private static final String PASSWORD = "Temp0rary!pass";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = keepingUnusedAccounts();
    private final String name = TestRealm.newName();
    private Instant expires;

    /** Like the shipped realm, but for the accounts: there they would be gone together with their passwords. */
    private TestRealm keepingUnusedAccounts() {
        TestRealm realm = server.newRealmLike("workforce");
        realm.configure("unusedAccountValidityDays", "0").expect(204);
        return realm;
    }

    @BeforeEach
    void createUser() {
        String id = realm.create(NewUser.named(name).invitedBy("NONE").withTemporaryPassword(PASSWORD));
        expires = Instant.parse(realm.status(id).get("temporaryPasswordExpires").asText());
    }

    @AfterEach
    void resetTime() {
        server.moveTime(Duration.ZERO);
        realm.delete();
    }

    /** Moves the server to so long before (negative) or after the moment of expiry. */
    private void moveToExpiry(Duration distance) {
        // The server moves by whole seconds: rounded up, so that the moment is never before the one that is meant.
        server.moveTime(Duration.between(Instant.now(), expires).plus(distance).plusMillis(999));
    }

    @Nested
    class OnTheSignInPage {

        @Test
        void theOwnerReadsThatItHasExpired() {
            moveToExpiry(Duration.ZERO);
            PlainBrowser browser = realm.browser().openSignIn().signIn(name, PASSWORD);

            assertThat(browser.text()).contains(EXPIRED);
            assertThat(browser.pageId()).isEqualTo("login-login");
        }

        @Test
        void aGuesserReadsTheOrdinaryAnswerWhetherItHasExpiredOrNot() {
            String before =
                    realm.browser().openSignIn().signIn(name, "Wr0ng!password").text();
            moveToExpiry(Duration.ZERO);
            String after =
                    realm.browser().openSignIn().signIn(name, "Wr0ng!password").text();
            String unknown = realm.browser()
                    .openSignIn()
                    .signIn("nobody", "Wr0ng!password")
                    .text();

            assertThat(after).isEqualTo(before).doesNotContain("expired");
            assertThat(unknown).isEqualTo(before.replace(name, "nobody"));
        }

        @Test
        void anotherUserInTheSameBrowserDoesNotReadIt() {
            moveToExpiry(Duration.ZERO);
            PlainBrowser browser = realm.browser().openSignIn().signIn(name, PASSWORD);

            assertThat(browser.signIn("nobody", "Wr0ng!password").text()).doesNotContain(EXPIRED);
        }

        @Test
        void theTextIsInTheUsersLanguage() {
            moveToExpiry(Duration.ZERO);
            PlainBrowser browser =
                    realm.browser().openSignIn(Map.of("ui_locales", "de")).signIn(name, PASSWORD);

            assertThat(browser.text()).contains("Das vorläufige Passwort ist abgelaufen");
        }
    }

    @Nested
    class InADirectGrant {

        @Test
        void itWorksUntilItExpiresAndNotAfterIt() {
            // Far enough from the edge on both sides that the request itself does not cross it.
            moveToExpiry(Duration.ofSeconds(-20));
            assertThat(description(realm.directGrant(name, PASSWORD))).isEqualTo("Account is not fully set up");

            moveToExpiry(Duration.ZERO);
            Answer answer = realm.directGrant(name, PASSWORD);

            assertThat(answer.json().get("error").asText()).isEqualTo("invalid_grant");
            assertThat(description(answer)).isEqualTo(EXPIRED);
        }

        @Test
        void aWrongPasswordIsAnsweredAsEver() {
            moveToExpiry(Duration.ZERO);

            assertThat(description(realm.directGrant(name, "Wr0ng!password"))).isEqualTo("Invalid user credentials");
        }
    }

    @Nested
    class AfterAnAdministratorsReset {

        @Test
        void aTemporaryOneStartsANewPeriod() {
            moveToExpiry(Duration.ZERO);
            String id = idOf(name);
            realm.resetPassword(id, "An0ther!temporary", true);

            assertThat(Instant.parse(
                            realm.status(id).get("temporaryPasswordExpires").asText()))
                    .isAfter(expires.plus(VALIDITY).minusSeconds(60));
            assertThat(description(realm.directGrant(name, "An0ther!temporary")))
                    .isEqualTo("Account is not fully set up");
            assertThat(description(realm.directGrant(name, PASSWORD))).isEqualTo("Invalid user credentials");
        }

        @Test
        void aPermanentOneConfirms() {
            moveToExpiry(Duration.ZERO);
            String id = idOf(name);
            realm.resetPassword(id, "Perm4nent!password", false);

            assertThat(realm.status(id).get("status").asText()).isEqualTo("CONFIRMED");
            realm.directGrant(name, "Perm4nent!password").expect(200);
        }

        @Test
        void aTemporaryOneOfAConfirmedUserExpiresToo() {
            String id = idOf(name);
            realm.resetPassword(id, "Perm4nent!password", false);
            realm.resetPassword(id, "An0ther!temporary", true);
            expires = Instant.parse(
                    realm.status(id).get("temporaryPasswordExpires").asText());
            moveToExpiry(Duration.ZERO);

            assertThat(description(realm.directGrant(name, "An0ther!temporary")))
                    .isEqualTo(EXPIRED);
        }
    }

    @Test
    void aChangedNumberOfDaysAppliesToPasswordsAlreadyGiven() {
        server.moveTime(Duration.ofDays(3));
        assertThat(description(realm.directGrant(name, PASSWORD))).isEqualTo("Account is not fully set up");

        realm.configure("temporaryPasswordValidityDays", "2").expect(204);
        assertThat(description(realm.directGrant(name, PASSWORD))).isEqualTo(EXPIRED);

        realm.configure("temporaryPasswordValidityDays", "30").expect(204);
        assertThat(description(realm.directGrant(name, PASSWORD))).isEqualTo("Account is not fully set up");
    }

    @Test
    void thePasswordPageOfAReauthenticationRefusesItToo() {
        String id = idOf(name);
        realm.resetPassword(id, "Perm4nent!password", false);
        PlainBrowser browser = realm.browser().openSignIn().signIn(name, "Perm4nent!password");
        assertThat(browser.isSignedIn()).isTrue();

        realm.resetPassword(id, PASSWORD, true);
        expires = Instant.parse(realm.status(id).get("temporaryPasswordExpires").asText());
        moveToExpiry(Duration.ZERO);
        browser.openSignIn(Map.of("prompt", "login"));
        browser.submit(
                browser.page().select("input[name=username]").isEmpty()
                        ? Map.of("password", PASSWORD)
                        : Map.of("username", name, "password", PASSWORD));

        assertThat(browser.isSignedIn()).isFalse();
        assertThat(browser.text()).contains(EXPIRED);
    }

    @Test
    void aForgottenPasswordIsNoWayAroundIt() {
        PlainBrowser browser = askForANewPassword(name);
        PlainBrowser unknown = askForANewPassword("nobody");
        String confirmed = TestRealm.newName();
        realm.create(NewUser.named(confirmed).withVerifiedEmail().withPermanentPassword("Perm4nent!password"));
        PlainBrowser ordinary = askForANewPassword(confirmed);

        realm.awaitMail(confirmed + "@example.com");
        // What he gets holds no code: it tells him to ask for an invitation.
        assertThat(realm.awaitMail(name + "@example.com").subject()).isEqualTo("You need a new invitation");
        assertThat(browser.text()).isEqualTo(unknown.text()).isEqualTo(ordinary.text());
    }

    private PlainBrowser askForANewPassword(String username) {
        PlainBrowser browser = realm.browser().openSignIn();
        String link = browser.page().select("a[href*=reset-credentials]").attr("href");
        return browser.open(link).submit(Map.of("username", username));
    }

    private String idOf(String username) {
        return server.admin()
                .get(realm.name() + "/users?exact=true&username=" + username)
                .json()
                .get(0)
                .get("id")
                .asText();
    }

    private static String description(Answer answer) {
        return answer.json().get("error_description").asText();
    }
}
