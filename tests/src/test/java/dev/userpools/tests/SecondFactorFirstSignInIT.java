package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.AuthenticatorApp;
import dev.userpools.tests.fixture.Customer;
import dev.userpools.tests.fixture.LoginActions;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.SecondFactor;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Where a second factor is required, the first sign-in after a confirmed sign-up needs none, and no other does without.
 * Paths: sign-up confirmed on its page, by a link in another browser, by an administrator; a user an administrator created.
 */
final class SecondFactorFirstSignInIT {

    private static final String SET_UP = "login-mfa-setup";

    private final TestServer server = TestServer.shared();
    private TestRealm realm;
    private Customer customer;

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @Test
    void confirmedOnThePageOfTheSignUp() {
        signUpsIn("CONFIRM_WITH_CODE");
        PlainBrowser browser = customer.signUp().submit(Map.of("code", customer.mailedCode()));
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();

        assertIsAskedNow();
    }

    @Test
    void confirmedAtALaterSignIn() {
        signUpsIn("CONFIRM_WITH_CODE");
        customer.signUp();
        PlainBrowser browser = customer.signIn();
        assertThat(browser.pageId()).isEqualTo("login-confirm-sign-up");
        assertThat(browser.submit(Map.of("code", customer.mailedCode())).isSignedIn())
                .isTrue();

        assertIsAskedNow();
    }

    @Test
    void confirmedByALinkInAnotherBrowser() {
        signUpsIn("CONFIRM_WITH_LINK");
        PlainBrowser browser = customer.signUp();
        confirmByLink();
        assertThat(browser.submit(Map.of()).isSignedIn()).as(browser.text()).isTrue();

        assertIsAskedNow();
    }

    @Test
    void confirmedByALinkAndSignedInElsewhere() {
        signUpsIn("CONFIRM_WITH_LINK");
        customer.signUp();
        confirmByLink();
        assertThat(customer.signIn().isSignedIn()).isTrue();

        assertIsAskedNow();
    }

    @Test
    void confirmedByAnAdministrator() {
        signUpsIn("CONFIRM_WITH_CODE");
        PlainBrowser open = customer.signUp();
        realm.change(realm.idOfEmail(customer.username()), Map.of("emailVerified", true))
                .expect(204);
        assertThat(customer.signIn().isSignedIn()).isTrue();

        assertIsAskedNow();
        assertThat(open.submit(Map.of("code", customer.mailedCode())).isSignedIn())
                .as("the sign-up's own page has come past the factor, but the exception is used up")
                .isFalse();
        assertThat(open.pageId()).as("it begins again").isEqualTo("login-register");
    }

    @Test
    void whereItIsOptionalASignInThatWaitedIsAskedForWhatWasSetUpMeanwhile() {
        signUpsIn("CONFIRM_WITH_CODE");
        realm.configure("mfaConfiguration", "OPTIONAL").expect(204);
        PlainBrowser browser = customer.signUp();
        List<PlainBrowser> waiting = List.of(customer.signIn(), customer.signIn());
        assertThat(browser.submit(Map.of("code", customer.mailedCode())).isSignedIn())
                .isTrue();
        assertThat(waiting.get(0).submit(Map.of()).isSignedIn())
                .as("he has no second factor")
                .isTrue();

        AuthenticatorApp.setUp(realm.browser(), customer.username(), SignUp.PASSWORD);

        assertThat(waiting.get(1).submit(Map.of()).isSignedIn()).isFalse();
        assertThat(waiting.get(1).pageId()).isEqualTo("login-login");
    }

    @Test
    void whoIsInvitedBeforeHeHasConfirmedSetsOneUpOnce() {
        signUpsIn("CONFIRM_WITH_CODE");
        customer.signUp();
        realm.resetPassword(realm.idOfEmail(customer.username()), "Temporary-passw0rd1", true);

        SecondFactor factor = SecondFactor.after(realm.browser(), customer.username(), "Temporary-passw0rd1");
        assertThat(factor.browser().pageId()).as(factor.text()).isEqualTo(SET_UP);
        factor.type(factor.app().code());

        factor.browser().submit(Map.of("password-new", "Chosen-passw0rd1", "password-confirm", "Chosen-passw0rd1"));
        assertThat(factor.isSignedIn()).as(factor.text()).isTrue();
    }

    @Test
    void whoIsNotConfirmedHasNoSession() {
        signUpsIn("CONFIRM_WITH_CODE");
        PlainBrowser browser = customer.signUp();
        browser.open(LoginActions.path(realm, browser, "restart", Map.of()));

        assertThat(browser.openSignIn().isSignedIn()).isFalse();
        assertThat(realm.directGrant(customer.username(), SignUp.PASSWORD)
                        .expect(400)
                        .json()
                        .get("error_description")
                        .asText())
                .isEqualTo("Account is not fully set up");
    }

    @Test
    void ofSeveralSignInsThatWaitedForTheConfirmationOneGoesOn() {
        signUpsIn("CONFIRM_WITH_LINK");
        List<PlainBrowser> waiting = List.of(customer.signUp(), customer.signIn(), customer.signIn());
        confirmByLink();

        assertThat(waiting.get(1).submit(Map.of()).isSignedIn()).isTrue();

        for (PlainBrowser late : List.of(waiting.get(0), waiting.get(2))) {
            assertThat(late.submit(Map.of()).isSignedIn()).isFalse();
            assertThat(late.pageId()).isIn("login-login", "login-register");
        }
        assertIsAskedNow();
    }

    @Test
    void theExceptionIsForOneSignInByWhateverPath() {
        signUpsIn("CONFIRM_WITH_LINK");
        customer.signUp();
        confirmByLink();
        realm.directGrant(customer.username(), SignUp.PASSWORD).expect(200);

        assertIsAskedNow();
        realm.directGrant(customer.username(), SignUp.PASSWORD).expect(400);
    }

    @Test
    void aPasswordThatIsWrongUsesNothingUp() {
        signUpsIn("CONFIRM_WITH_LINK");
        customer.signUp();
        confirmByLink();
        realm.browser().openSignIn().signIn(customer.username(), "Wrong-passw0rd");
        realm.awaitFailures(realm.idOfEmail(customer.username()), 1);

        assertThat(customer.signIn().isSignedIn()).isTrue();
    }

    @Test
    void whomAnAdministratorCreatedSetsOneUpBeforeAnythingElse() {
        realm = server.newRealmLike("workforce");
        realm.configure("mfaConfiguration", "ON").expect(204);
        String name = TestRealm.newName();
        String id = realm.create(NewUser.named(name));
        PlainBrowser browser =
                realm.browser().openSignIn().signIn(name, realm.temporaryPassword(name + "@example.com"));
        assertThat(browser.pageId()).as(browser.text()).isEqualTo(SET_UP);
        assertThat(browser.openSignIn().isSignedIn()).isFalse();

        browser.signIn(name, realm.temporaryPassword(name + "@example.com"));
        SecondFactor factor = new SecondFactor(browser);
        factor.type(factor.app().code());

        assertThat(browser.pageId()).as(browser.text()).isEqualTo("login-login-update-password");
        assertThat(realm.status(id).get("status").asText()).isEqualTo("FORCE_CHANGE_PASSWORD");
        browser.submit(Map.of("password-new", SignUp.PASSWORD, "password-confirm", SignUp.PASSWORD));
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        SecondFactor.after(realm.browser(), name, SignUp.PASSWORD).asksForCode();
    }

    private void signUpsIn(String verificationOption) {
        realm = server.newRealmLike("customers");
        realm.configure("mfaConfiguration", "ON").expect(204);
        realm.configure("verificationOption", verificationOption).expect(204);
        customer = Customer.of(realm);
    }

    private void confirmByLink() {
        String link = Jsoup.parse(realm.awaitMail(customer.username()).html())
                .select("a[href*=user-pool]")
                .attr("href");
        realm.browser().open(link).submit(Map.of());
    }

    /** His mailbox is his contact for recovery: it does not do. */
    private void assertIsAskedNow() {
        for (int times = 0; times < 2; times++) {
            PlainBrowser browser = customer.signIn();
            assertThat(browser.isSignedIn()).isFalse();
            assertThat(browser.pageId()).as(browser.text()).isEqualTo(SET_UP);
        }
    }
}
