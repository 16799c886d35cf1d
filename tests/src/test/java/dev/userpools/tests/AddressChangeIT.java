package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.userpools.server.Mail;
import dev.userpools.tests.fixture.AccountApi;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who gives himself another address keeps the old one until he has given the code that was sent to the new one. Paths:
 * account REST (as the account console uses it), update-profile page, required action, kc_action, admin REST.
 */
final class AddressChangeIT {

    private static final String PASSWORD = "My-own-passw0rd";
    private static final String PAGE = "login-confirm-attribute";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final String name = TestRealm.newName();
    private final String old = name + "@example.com";
    private final String another = "x" + name + "@example.org";
    private final String number = SignUp.newNumber();
    private final String anotherNumber = SignUp.newNumber();
    private String id;
    private AccountApi account;

    @BeforeEach
    void createTheUser() {
        id = realm.create(NewUser.named(name)
                .withPermanentPassword(PASSWORD)
                .withVerifiedEmail()
                .withVerifiedPhone(number));
    }

    @AfterEach
    void tidyUp() {
        server.moveTime(Duration.ZERO);
        realm.delete();
    }

    @Test
    void anEMailAddressIsChangedByTheCodeSentToTheNewOne() {
        changeEmail(another).expect(204);

        assertHasOldAddress();
        JsonNode pending = realm.status(id).at("/pendingVerifications/0");
        assertThat(pending.get("attribute").asText()).isEqualTo("email");
        assertThat(pending.get("destination").asText()).isEqualTo("x***@e***");
        PlainBrowser browser = signIn();
        assertThat(browser.pageId()).isEqualTo(PAGE);
        assertThat(realm.signsIn(another, PASSWORD)).isFalse();
        assertThat(realm.signsIn(old, PASSWORD))
                .as("a direct grant has no page to ask on")
                .isTrue();

        browser.submit(Map.of("code", VerificationCodes.in(realm.awaitMail(another))));

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        JsonNode user = realm.user(id).json();
        assertThat(user.get("email").asText()).isEqualTo(another);
        assertThat(user.get("emailVerified").asBoolean()).isTrue();
        realm.awaitSignIn(another, PASSWORD);
        assertThat(realm.signsIn(old, PASSWORD)).isFalse();
        assertThat(realm.awaitMail(old).subject()).isEqualTo("Your sign-in address was changed");
    }

    @Test
    void theMailCanHaveTextsOfItsOwn() {
        realm.configure("attributeEmailSubject", "Your new address").expect(204);
        realm.configure("attributeEmailMessage", "New here? {####}").expect(204);
        changeEmail(another).expect(204);
        signIn();

        Mail mail = realm.awaitMail(another);

        assertThat(mail.subject()).isEqualTo("Your new address");
        assertThat(mail.text()).contains("New here? " + VerificationCodes.in(mail));
    }

    @Test
    void aPhoneNumberIsToo() {
        changePhone(anotherNumber).expect(204);

        assertThat(phone()).isEqualTo(number + " true");
        realm.awaitSignIn(number, PASSWORD);
        PlainBrowser browser = signIn();
        browser.submit(Map.of("code", VerificationCodes.in(realm.awaitText(anotherNumber))));

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        assertThat(phone()).isEqualTo(anotherNumber + " true");
        realm.awaitSignIn(anotherNumber, PASSWORD);
        assertThat(realm.signsIn(number, PASSWORD)).isFalse();
        assertThat(realm.awaitText(number).message()).contains("no longer belongs to your account");
    }

    @Test
    void theUpdateProfilePageLeadsToTheCode() {
        PlainBrowser browser = realm.browser().openSignIn(Map.of("kc_action", "UPDATE_PROFILE"));
        browser.signIn(name, PASSWORD);
        browser.submit(Map.of("email", another, "firstName", "Augusta", "lastName", "King", "phone_number", number));

        assertThat(browser.pageId()).isEqualTo(PAGE);
        assertHasOldAddress();
        assertThat(realm.user(id).json().get("firstName").asText()).isEqualTo("Augusta");
        browser.submit(Map.of("code", VerificationCodes.in(realm.awaitMail(another))));
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        assertThat(realm.user(id).json().get("email").asText()).isEqualTo(another);
    }

    @Test
    void theOldOneCanBeKept() {
        changeEmail(another).expect(204);
        String code = VerificationCodes.in(realm.awaitMail(another));
        PlainBrowser browser = signIn();

        browser.press("cancel", Map.of());

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        assertHasOldAddress();
        assertThat(realm.status(id).get("pendingVerifications")).isEmpty();
        assertThat(signIn().isSignedIn()).isTrue();
        assertThat(code).hasSize(6);
        assertThat(realm.mailsTo(old)).isEmpty();
    }

    @Test
    void itCanWait() {
        changeEmail(another).expect(204);
        String code = VerificationCodes.in(realm.awaitMail(another));
        PlainBrowser browser = signIn();

        browser.press("later", Map.of());

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        assertHasOldAddress();
        PlainBrowser again = signIn();
        assertThat(again.pageId()).isEqualTo(PAGE);
        again.submit(Map.of("code", code));
        assertThat(realm.user(id).json().get("email").asText()).isEqualTo(another);
    }

    @Test
    void aChangeNobodyVerifiesLapses() {
        changeEmail(another).expect(204);
        realm.awaitMail(another);
        server.moveTime(Duration.ofHours(24));

        assertThat(signIn().isSignedIn()).isTrue();
        assertHasOldAddress();
        assertThat(realm.status(id).get("pendingVerifications")).isEmpty();
    }

    @Test
    void theLastOfSeveralChangesCounts() {
        changeEmail(another).expect(204);
        String first = VerificationCodes.in(realm.awaitMail(another));
        changeEmail("y" + another).expect(204);
        String second = VerificationCodes.in(realm.awaitMail("y" + another));

        PlainBrowser browser = signIn();
        if (!first.equals(second)) {
            browser.submit(Map.of("code", first));
            assertThat(browser.isSignedIn()).isFalse();
            realm.awaitFailures(id, 1);
        }
        browser.submit(Map.of("code", second));

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        assertThat(realm.user(id).json().get("email").asText()).isEqualTo("y" + another);
    }

    @Test
    void wrongCodesAreCountedAndLockTheUserOut() {
        realm.change(Map.of("waitIncrementSeconds", 600));
        changeEmail(another).expect(204);
        String code = VerificationCodes.in(realm.awaitMail(another));
        PlainBrowser browser = signIn();
        for (int failures = 1; failures <= 5; failures++) {
            // What is no code at all is no guess.
            browser.submit(Map.of("code", ""));
            browser.submit(Map.of("code", VerificationCodes.otherThan(code)));
            assertThat(error(browser)).isEqualTo("Invalid verification code provided, please try again.");
            realm.awaitFailures(id, failures);
        }

        browser.submit(Map.of("code", code));

        assertThat(error(browser)).isEqualTo("Attempt limit exceeded, please try after some time.");
        assertThat(realm.status(id).get("lockedUntil").isNull()).isFalse();
        assertThat(realm.signsIn(name, PASSWORD)).isFalse();
        assertHasOldAddress();
    }

    @Test
    void anAddressThatIsNoneIsRefusedAtOnce() {
        Answer answer = changeEmail("no address");

        assertThat(answer.status()).isEqualTo(400);
        assertHasOldAddress();
        assertThat(realm.status(id).get("pendingVerifications")).isEmpty();
    }

    @Test
    void anAddressSomebodyVerifiedMeanwhileIsRefusedAtTheEnd() {
        changeEmail(another).expect(204);
        String code = VerificationCodes.in(realm.awaitMail(another));
        realm.create(
                NewUser.named("x" + name).withEmail(another).withVerifiedEmail().withPermanentPassword(PASSWORD));
        PlainBrowser browser = signIn();

        browser.submit(Map.of("code", code));

        assertThat(browser.text()).contains("An account with the given email already exists.");
        assertHasOldAddress();
        browser.press("cancel", Map.of());
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void moreCodesThanAreSentInAnHourChangeNothing() {
        for (int change = 0; change < 6; change++) {
            changeEmail(change + another).expect(204);
        }
        Answer refused = changeEmail("z" + another);

        assertThat(refused.status()).isEqualTo(400);
        assertHasOldAddress();
        assertThat(realm.status(id).at("/pendingVerifications/0/destination").asText())
                .isEqualTo("5***@e***");
    }

    @Test
    void wherePoolsSayOtherwiseTheNewOneCountsAtOnceUnverified() {
        realm.configure("attributesRequireVerificationBeforeUpdate", "none").expect(204);

        changeEmail(another).expect(204);

        JsonNode user = realm.user(id).json();
        assertThat(user.get("email").asText()).isEqualTo(another);
        assertThat(user.get("emailVerified").asBoolean()).isFalse();
        assertThat(realm.signsIn(old, PASSWORD)).isFalse();
        assertThat(realm.signsIn(another, PASSWORD)).isFalse();
        assertThat(realm.awaitMail(old).subject()).isEqualTo("Your sign-in address was changed");
        String code = VerificationCodes.in(realm.awaitMail(another));
        PlainBrowser browser = realm.browser().openSignIn(Map.of("kc_action", "user-pool-verify-email"));
        browser.signIn(name, PASSWORD).submit(Map.of("code", code));
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        realm.awaitSignIn(another, PASSWORD);
    }

    @Test
    void aNumberThatIsGivenUpIsNotVerifiedAnyMoreAndIsTold() {
        ObjectNode changed = api().account();
        ((ObjectNode) changed.get("attributes")).remove("phone_number");

        api().save(changed).expect(204);

        assertThat(phone()).isEqualTo(" false");
        assertThat(realm.signsIn(number, PASSWORD)).isFalse();
        assertThat(realm.awaitText(number).message()).contains("no longer belongs to your account");
    }

    @Test
    void aNumberThatIsGivenUpOnTheUpdateProfilePageIsTold() {
        PlainBrowser browser = realm.browser().openSignIn(Map.of("kc_action", "UPDATE_PROFILE"));
        browser.signIn(name, PASSWORD);

        browser.submit(Map.of("email", old, "firstName", "Augusta", "lastName", "King", "phone_number", ""));

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        assertThat(phone()).isEqualTo(" false");
        assertThat(realm.awaitText(number).message()).contains("no longer belongs to your account");
    }

    @Test
    void aChangeThatWaitsLapsesWithTheNumberItWasToReplace() {
        changePhone(anotherNumber).expect(204);
        realm.awaitText(anotherNumber);

        changePhone("").expect(204);

        assertThat(realm.status(id).get("pendingVerifications")).isEmpty();
        assertThat(signIn().isSignedIn()).isTrue();
        assertThat(phone()).isEqualTo(" false");
    }

    @Test
    void whatAnAdministratorWritesCountsAtOnce() {
        realm.change(id, Map.of("email", another, "emailVerified", true)).expect(204);

        realm.awaitSignIn(another, PASSWORD);
        assertThat(realm.mailsTo(another)).isEmpty();
    }

    @Test
    void theRequiredActionAsksWhomAnAdministratorChooses() {
        realm.change(id, Map.of("emailVerified", false)).expect(204);
        realm.change(id, Map.of("requiredActions", List.of("user-pool-verify-email")))
                .expect(204);

        PlainBrowser browser = signIn();

        assertThat(browser.pageId()).isEqualTo(PAGE);
        assertThat(browser.page().select("[name=cancel]")).isEmpty();
        String code = VerificationCodes.in(realm.awaitMail(old));
        assertThat(signIn().pageId()).isEqualTo(PAGE);
        assertThat(realm.mailsTo(old)).hasSize(1);
        browser.submit(Map.of("code", code));
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        assertThat(realm.user(id).json().get("emailVerified").asBoolean()).isTrue();
    }

    private PlainBrowser signIn() {
        return realm.browser().openSignIn().signIn(name, PASSWORD);
    }

    private static String error(PlainBrowser browser) {
        return browser.page().select("#input-error-code").text();
    }

    private Answer changeEmail(String email) {
        AccountApi account = api();
        ObjectNode changed = account.account();
        changed.put("email", email);
        return account.save(changed);
    }

    private Answer changePhone(String phone) {
        AccountApi account = api();
        return account.save(account.with("phone_number", phone));
    }

    /** A session from before: a change that waits keeps nobody from working on. */
    private AccountApi api() {
        if (account == null) {
            account = AccountApi.signIn(realm, name, PASSWORD);
        }
        return account;
    }

    private void assertHasOldAddress() {
        JsonNode user = realm.user(id).json();
        assertThat(user.get("email").asText()).isEqualTo(old);
        assertThat(user.get("emailVerified").asBoolean()).isTrue();
    }

    private String phone() {
        JsonNode attributes = realm.user(id).json().get("attributes");
        return attributes.at("/phone_number/0").asText() + " "
                + attributes.at("/phone_number_verified/0").asText();
    }
}
