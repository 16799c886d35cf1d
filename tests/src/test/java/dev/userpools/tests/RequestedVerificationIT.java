package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.Answer;
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
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The code or link an administrator has a user sent. Paths: admin REST {@code user-pool/users/{id}/verification}, mail,
 * text message, sign-in page, page of the link.
 */
final class RequestedVerificationIT {

    private static final String PASSWORD = "My-own-passw0rd";
    private static final String LIMIT = "Attempt limit exceeded, please try after some time.";
    private static final String NUMBER = "+4915112345678";
    private static TestRealm workforce;

    private final TestServer server = TestServer.shared();
    private final PoolCalls calls = new PoolCalls(workforce);
    private final String name = TestRealm.newName();
    private final String address = name + "@example.com";

    @BeforeAll
    static void createRealm() {
        workforce = TestServer.shared().newRealmLike("workforce");
    }

    @AfterAll
    static void removeRealm() {
        workforce.delete();
    }

    @AfterEach
    void resetTime() {
        server.moveTime(Duration.ZERO);
    }

    @Test
    void aCodeForAMailAddressIsAskedForAtTheNextSignIn() {
        String id = workforce.create(NewUser.named(name).withPermanentPassword(PASSWORD));

        JsonNode status = calls.verify(id, "email").expect(200).json();

        assertThat(status.get("id").asText()).isEqualTo(id);
        assertThat(status.at("/pendingVerifications/0/attribute").asText()).isEqualTo("email");
        assertThat(status.toString()).doesNotContain(address);
        String code = VerificationCodes.in(workforce.awaitMail(address));
        PlainBrowser browser = workforce.browser().openSignIn().signIn(name, PASSWORD);
        assertThat(browser.pageId()).isEqualTo("login-confirm-attribute");
        assertThat(workforce.mailsTo(address)).hasSize(1);
        browser.submit(Map.of("code", code));
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        assertThat(isVerified(id)).isTrue();
        assertThat(workforce.status(id).get("pendingVerifications")).isEmpty();
        workforce.awaitSignIn(address, PASSWORD);
    }

    @Test
    void aCodeForANumberGoesThere() {
        String number = SignUp.newNumber();
        String id = workforce.create(
                NewUser.named(name).withPermanentPassword(PASSWORD).with("phone_number", number));

        calls.verify(id, "phone_number").expect(200);

        String code = VerificationCodes.in(workforce.awaitText(number));
        PlainBrowser browser = workforce.browser().openSignIn().signIn(name, PASSWORD);
        browser.submit(Map.of("code", code));
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        workforce.awaitSignIn(number, PASSWORD);
    }

    @Test
    void aUserWithATemporaryPasswordVerifiesAtHisFirstSignIn() {
        String id = workforce.create(NewUser.named(name).invitedBy("NONE").withTemporaryPassword("Temp0rary!pass"));

        JsonNode status = calls.verify(id, "email").expect(200).json();

        assertThat(status.get("status").asText()).isEqualTo("FORCE_CHANGE_PASSWORD");
        assertThat(status.get("pendingVerifications")).hasSize(1);
        String code = VerificationCodes.in(workforce.awaitMail(address));
        PlainBrowser browser = workforce.browser().openSignIn().signIn(name, "Temp0rary!pass");
        assertThat(browser.pageId()).isEqualTo("login-confirm-attribute");
        browser.submit(Map.of("code", code)).submit(Map.of("password-new", PASSWORD, "password-confirm", PASSWORD));
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        assertThat(isVerified(id)).isTrue();
    }

    @Test
    void aDisabledUserGetsOneToo() {
        String id = workforce.create(NewUser.named(name).withPermanentPassword(PASSWORD));
        workforce.change(id, Map.of("enabled", false)).expect(204);

        calls.verify(id, "email").expect(200);

        workforce.awaitMail(address);
    }

    @Test
    void itIsAnAdminEvent() {
        String id = workforce.create(NewUser.named(name).withPermanentPassword(PASSWORD));

        calls.verify(id, "email").expect(200);

        JsonNode event = workforce.adminEvents(id).get(0);
        assertThat(event.get("operationType").asText()).isEqualTo("ACTION");
        assertThat(event.get("resourcePath").asText()).isEqualTo("users/" + id + "/verification");
        assertThat(event.at("/details/user_pool_attribute").asText()).isEqualTo("email");
    }

    @Test
    void aPoolOfLinksSendsALink() {
        TestRealm realm = server.newRealmLike("workforce");
        realm.configure("verificationOption", "CONFIRM_WITH_LINK").expect(204);
        String id = realm.create(NewUser.named(name).withPermanentPassword(PASSWORD));

        new PoolCalls(realm).verify(id, "email").expect(200);

        String link =
                Jsoup.parse(realm.awaitMail(address).html()).selectFirst("a").attr("href");
        assertThat(realm.signsIn(name, PASSWORD)).as("nobody waits for a code").isTrue();
        realm.browser().open(link).submit(Map.of());
        assertThat(realm.user(id).json().get("emailVerified").asBoolean()).isTrue();
        realm.delete();
    }

    @Nested
    class OfAnUnconfirmedUser {

        private final TestRealm customers = server.realm("customers");
        private final PoolCalls customersCalls = new PoolCalls(customers);
        private final PlainBrowser browser = customers
                .browser()
                .openSignIn(Map.of("prompt", "create"))
                .submit(Map.of("username", address, "password", PASSWORD, "password-confirm", PASSWORD, "name", "Ada"));
        private final String id = customers.idOfEmail(address);

        @Test
        void sendsTheCodeOfTheSignUpAgain() {
            String first = VerificationCodes.in(customers.awaitMail(address));
            server.moveTime(Duration.ofSeconds(31));

            JsonNode status = customersCalls.verify(id, "email").expect(200).json();

            assertThat(status.get("status").asText()).isEqualTo("UNCONFIRMED");
            assertThat(status.get("pendingVerifications")).hasSize(1);
            String second = VerificationCodes.in(customers.awaitMail(address, 2));
            assertThat(second).isNotEqualTo(first);
            browser.submit(Map.of("code", second));
            assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
            assertThat(customers.status(id).get("status").asText()).isEqualTo("CONFIRMED");
        }

        @Test
        void saysWhereTheSignUpIsConfirmed() {
            customers.change(id, attributes(NUMBER)).expect(204);

            assertThat(customersCalls.verify(id, "email").refused(400, "InvalidParameterException"))
                    .isEqualTo("User has not confirmed his sign-up yet; that is done with attribute=phone_number.");
        }

        private Map<String, Object> attributes(String number) {
            return Map.of(
                    "email", address, "attributes", Map.of("name", List.of("Ada"), "phone_number", List.of(number)));
        }
    }

    @Nested
    class IsRefused {

        @Test
        void aMomentAfterTheLastOne() {
            String id = workforce.create(NewUser.named(name).withPermanentPassword(PASSWORD));
            calls.verify(id, "email").expect(200);

            Answer again = calls.verify(id, "email");

            assertThat(again.refused(429, "LimitExceededException")).isEqualTo(LIMIT);
            assertThat(retryAfter(again)).isBetween(1, 30);
        }

        @Test
        void afterSixWithinAnHourUntilAnAdministratorLiftsTheLimit() {
            String id = workforce.create(NewUser.named(name).withPermanentPassword(PASSWORD));
            for (int sent = 0; sent < 6; sent++) {
                calls.verify(id, "email").expect(200);
                server.moveTime(Duration.ofSeconds(31L * (sent + 1)));
            }

            Answer seventh = calls.verify(id, "email");

            assertThat(seventh.refused(429, "LimitExceededException")).isEqualTo(LIMIT);
            assertThat(retryAfter(seventh)).isBetween(60, 3600);
            server.moveTime(Duration.ofSeconds(31L * 7));
            calls.unlock(id).expect(200);
            calls.verify(id, "email").expect(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "preferred_username", "EMAIL", "email%20", "name"})
        void forAnAttributeThatCannotBeVerified(String attribute) {
            String id = workforce.create(NewUser.named(name).withPermanentPassword(PASSWORD));
            Answer answer = calls.verify(id, attribute);

            assertThat(answer.refused(400, "InvalidParameterException"))
                    .isEqualTo("attribute must be email or phone_number.");
            assertThat(workforce.status(id).get("pendingVerifications")).isEmpty();
        }

        @Test
        void withoutAnAddress() {
            String id = workforce.create(
                    NewUser.named(name).withoutEmail().invitedBy("NONE").withPermanentPassword(PASSWORD));

            assertThat(calls.verify(id, "email").refused(400, "InvalidParameterException"))
                    .isEqualTo("User has no valid email.");
            assertThat(calls.verify(id, "phone_number").refused(400, "InvalidParameterException"))
                    .isEqualTo("User has no valid phone_number.");
            assertThat(workforce.user(id).json().get("requiredActions")).isEmpty();
        }

        @Test
        void ofANumberWithoutASender() {
            TestRealm realm = server.newRealmLike("workforce");
            realm.sendNoTextMessages();
            String id = realm.create(
                    NewUser.named(name).withPermanentPassword(PASSWORD).with("phone_number", NUMBER));

            assertThat(new PoolCalls(realm).verify(id, "phone_number").refused(400, "InvalidParameterException"))
                    .isEqualTo("This user pool sends no text messages; set its smsSender or use email.");
            realm.delete();
        }

        @Test
        void ofAnAddressThatIsVerified() {
            String id = workforce.create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(PASSWORD));

            assertThat(calls.verify(id, "email").refused(409, "InvalidParameterException"))
                    .isEqualTo("User's email is verified already.");
            assertThat(workforce.mailsTo(address)).isEmpty();
        }

        private int retryAfter(Answer answer) {
            return Integer.parseInt(answer.retryAfter().orElseThrow());
        }
    }

    private boolean isVerified(String id) {
        return workforce.user(id).json().get("emailVerified").asBoolean();
    }
}
