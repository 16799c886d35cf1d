package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Who signs up confirms it with the code that was sent to him. Paths: sign-up page, sign-in page, direct grant, admin REST.
 */
final class SignUpConfirmationIT {

    private static final String PAGE = "login-confirm-sign-up";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.realm("customers");
    private final String name = TestRealm.newName();
    private final String address = name + "@example.com";

    @AfterEach
    void resetTime() {
        server.moveTime(Duration.ZERO);
    }

    @Test
    void theCodeFromTheMailConfirmsAndSignsIn() {
        SignUp signUp = SignUp.in(realm, address);

        assertThat(signUp.browser().pageId()).isEqualTo(PAGE);
        assertThat(signUp.browser().page().select("#user-pool-destination").text())
                .isEqualTo(address.charAt(0) + "***@e***");
        JsonNode status = realm.status(signUp.id());
        assertThat(status.get("status").asText()).isEqualTo("UNCONFIRMED");
        assertThat(status.at("/pendingVerifications/0/attribute").asText()).isEqualTo("email");
        assertThat(realm.directGrant(address, SignUp.PASSWORD).body()).contains("Account is not fully set up");

        String id = signUp.confirm();

        assertThat(realm.status(id).get("status").asText()).isEqualTo("CONFIRMED");
        assertThat(realm.status(id).get("pendingVerifications")).isEmpty();
        assertThat(realm.user(id).json().get("emailVerified").asBoolean()).isTrue();
        realm.awaitSignIn(address, SignUp.PASSWORD);
    }

    @Test
    void theCodeFromTheTextMessageDoesToo() {
        String number = SignUp.newNumber();
        SignUp signUp = SignUp.in(realm, number);

        assertThat(signUp.browser().page().select("#user-pool-destination").text())
                .isEqualTo("+*********" + number.substring(number.length() - 4));
        signUp.browser().submit(Map.of("code", VerificationCodes.in(realm.awaitText(number))));

        assertThat(signUp.browser().isSignedIn()).as(signUp.browser().text()).isTrue();
        assertThat(realm.user(signUp.id())
                        .json()
                        .at("/attributes/phone_number_verified/0")
                        .asText())
                .isEqualTo("true");
        realm.awaitSignIn(number, SignUp.PASSWORD);
    }

    @Test
    void whoComesBackIsAskedAgainAndSentNothingMore() {
        String code = SignUp.in(realm, address).code();

        PlainBrowser again = realm.browser().openSignIn().signIn(address, SignUp.PASSWORD);

        assertThat(again.pageId()).isEqualTo(PAGE);
        assertThat(realm.mailsTo(address)).hasSize(1);
        again.submit(Map.of("code", code));
        assertThat(again.isSignedIn()).as(again.text()).isTrue();
    }

    @Test
    void nobodyLearnsOfItWithoutThePassword() {
        SignUp.in(realm, address);

        PlainBrowser wrong = realm.browser().openSignIn().signIn(address, "Wrong-passw0rd");

        assertThat(wrong.pageId()).isEqualTo("login-login");
        assertThat(realm.directGrant(address, "Wrong-passw0rd").body()).contains("Invalid user credentials");
    }

    @Test
    void anotherCodeTakesThePlaceOfTheFirst() {
        TestRealm own = server.newRealmLike("customers");
        SignUp signUp = SignUp.in(own, address);
        String first = signUp.code();
        signUp.browser().press("resend", Map.of());
        assertThat(signUp.browser().text()).contains("A message was sent a moment ago");

        server.moveTime(Duration.ofSeconds(31));
        signUp.browser().press("resend", Map.of());

        assertThat(signUp.browser().text()).contains("We have sent another message to " + address.charAt(0) + "***");
        String second = signUp.code(2);
        if (!second.equals(first)) {
            signUp.browser().submit(Map.of("code", first));
            assertThat(signUp.browser().text()).contains("Invalid verification code provided, please try again.");
            own.awaitFailures(signUp.id(), 1);
        }
        signUp.browser().submit(Map.of("code", second));
        assertThat(signUp.browser().isSignedIn()).isTrue();
        own.delete();
    }

    @Test
    void aMistypedAddressIsCorrected() {
        String mistyped = name + "@exmaple.com";
        SignUp signUp = SignUp.in(realm, mistyped);
        String id = signUp.id();
        String toTheWrongOne = signUp.code();

        signUp.browser().press("change", Map.of("email", "no address"));
        assertThat(signUp.browser().page().select("#input-error-email").text()).contains("Invalid email address");
        signUp.browser().press("change", Map.of("email", "  " + address.toUpperCase(Locale.ROOT) + " "));

        assertThat(signUp.browser().text()).contains("We have sent another message to");
        assertThat(realm.user(id).json().get("email").asText()).isEqualTo(address);
        String code = VerificationCodes.in(realm.awaitMail(address));
        if (!code.equals(toTheWrongOne)) {
            signUp.browser().submit(Map.of("code", toTheWrongOne));
            assertThat(signUp.browser().isSignedIn()).isFalse();
            realm.awaitFailures(id, 1);
        }
        signUp.browser().submit(Map.of("code", code));
        assertThat(signUp.browser().isSignedIn()).as(signUp.browser().text()).isTrue();
        realm.awaitSignIn(address, SignUp.PASSWORD);
        assertThat(realm.signsIn(mistyped, SignUp.PASSWORD)).isFalse();
    }

    @Test
    void aMistypedNumberIsToo() {
        String mistyped = SignUp.newNumber();
        String number = SignUp.newNumber();
        SignUp signUp = SignUp.in(realm, mistyped);
        String id = signUp.id();
        String toTheWrongOne = VerificationCodes.in(realm.awaitText(mistyped));

        signUp.browser().press("change", Map.of("phone_number", "12"));
        assertThat(signUp.browser().page().select("#input-error-phone_number").text())
                .isNotBlank();
        signUp.browser().press("change", Map.of("phone_number", number.replace("+49", "+49 (0) ")));

        assertThat(signUp.browser().text()).contains("We have sent another message to " + SignUp.masked(number));
        assertThat(realm.user(id).json().at("/attributes/phone_number/0").asText())
                .isEqualTo(number);
        String code = VerificationCodes.in(realm.awaitText(number));
        if (!code.equals(toTheWrongOne)) {
            signUp.browser().submit(Map.of("code", toTheWrongOne));
            assertThat(signUp.browser().isSignedIn()).isFalse();
            realm.awaitFailures(id, 1);
        }
        signUp.browser().submit(Map.of("code", code));
        assertThat(signUp.browser().isSignedIn()).as(signUp.browser().text()).isTrue();
        realm.awaitSignIn(number, SignUp.PASSWORD);
        assertThat(realm.signsIn(mistyped, SignUp.PASSWORD)).isFalse();
    }

    @Test
    void anAddressSomebodyHasIsNoCorrection() {
        String taken = "x" + address;
        SignUp.in(realm, taken).confirm();
        SignUp signUp = SignUp.in(realm, address);

        signUp.browser().press("change", Map.of("email", taken));

        assertThat(signUp.browser().page().select("#input-error-email").text()).isNotBlank();
        assertThat(realm.user(signUp.id()).json().get("email").asText()).isEqualTo(address);
    }

    @Test
    void ofBothAddressesOnlyTheNumberIsSentACode() {
        TestRealm own = server.newRealmLike("workforce");
        own.change(Map.of("registrationAllowed", true));
        String number = SignUp.newNumber();
        PlainBrowser browser = SignUp.byName(own, name, Map.of("phone_number", number));

        assertThat(browser.pageId()).isEqualTo(PAGE);
        browser.submit(Map.of("code", VerificationCodes.in(own.awaitText(number))));

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        assertThat(own.mailsTo(address)).isEmpty();
        own.awaitSignIn(number, SignUp.PASSWORD);
        assertThat(own.signsIn(address, SignUp.PASSWORD)).isFalse();
        own.awaitSignIn(name, SignUp.PASSWORD);
        own.delete();
    }

    @Test
    void anAddressSomebodyElseHasVerifiedMeanwhileIsNotConfirmed() {
        TestRealm own = server.newRealmLike("workforce");
        own.change(Map.of("registrationAllowed", true));
        PlainBrowser browser = SignUp.byName(own, name, Map.of());
        String code = VerificationCodes.in(own.awaitMail(address));
        own.importUser(Map.of("username", "x" + name, "email", address, "emailVerified", true));

        browser.submit(Map.of("code", code));

        assertThat(browser.text()).contains("An account with the given email already exists.");
        assertThat(own.status(own.idOf(name)).get("status").asText()).isEqualTo("UNCONFIRMED");
        own.delete();
    }

    @Test
    void aPoolThatVerifiesNothingByItselfConfirmsAtOnce() {
        TestRealm own = server.newRealmLike("customers");
        own.configure("autoVerifiedAttributes").expect(204);

        SignUp signUp = SignUp.in(own, address);

        assertThat(signUp.browser().isSignedIn()).as(signUp.browser().text()).isTrue();
        assertThat(signUp.status()).isEqualTo("CONFIRMED");
        own.delete();
    }

    @Test
    void aSignUpWithoutAnAddressThatIsVerifiedWaitsForAnAdministrator() {
        TestRealm own = server.newRealmLike("customers");
        own.configure("autoVerifiedAttributes", "email").expect(204);
        String number = SignUp.newNumber();
        SignUp signUp = SignUp.in(own, number);

        assertThat(signUp.browser().text()).contains("waiting for an administrator");
        assertThat(own.textsTo(number)).isEmpty();
        own.resetPassword(signUp.id(), "Another-passw0rd1", false);

        assertThat(signUp.status()).isEqualTo("CONFIRMED");
        own.awaitSignIn(number, "Another-passw0rd1");
        own.delete();
    }

    @Test
    void anAdministratorConfirmsByMarkingTheAddressAsVerified() {
        SignUp signUp = SignUp.in(realm, address);
        realm.change(signUp.id(), Map.of("emailVerified", true)).expect(204);

        PlainBrowser browser = realm.browser().openSignIn().signIn(address, SignUp.PASSWORD);

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        assertThat(signUp.status()).isEqualTo("CONFIRMED");
    }

    @Test
    void takingTheRequiredActionAwayConfirmsNothing() {
        SignUp signUp = SignUp.in(realm, address);
        realm.change(signUp.id(), Map.of("requiredActions", List.of())).expect(204);

        assertThat(realm.directGrant(address, SignUp.PASSWORD).status()).isEqualTo(400);
        assertThat(realm.browser().openSignIn().signIn(address, SignUp.PASSWORD).pageId())
                .isEqualTo(PAGE);
    }

    @Test
    void aTemporaryPasswordFromAnAdministratorInvitesInstead() {
        SignUp signUp = SignUp.in(realm, address);
        realm.resetPassword(signUp.id(), "Temporary-passw0rd1", true);

        assertThat(signUp.status()).isEqualTo("FORCE_CHANGE_PASSWORD");
        PlainBrowser browser = realm.browser().openSignIn().signIn(address, "Temporary-passw0rd1");
        browser.submit(Map.of("password-new", "Chosen-passw0rd1", "password-confirm", "Chosen-passw0rd1"));
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
    }

    @Test
    void theMessageIsInTheLanguageOfThePage() {
        SignUp signUp = SignUp.in(realm, address, Map.of("ui_locales", "de"));

        assertThat(signUp.browser().text()).contains("Bestätigen Sie Ihr Konto");
        assertThat(realm.user(signUp.id()).json().at("/attributes/locale/0").asText())
                .isEqualTo("de");
    }
}
