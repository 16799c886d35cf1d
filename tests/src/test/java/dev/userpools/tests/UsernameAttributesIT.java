package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.userpools.server.Mail;
import dev.userpools.tests.fixture.AccountApi;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.ForgottenPassword;
import dev.userpools.tests.fixture.PageSettings;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An e-mail or phone instead of a user name. Paths: sign-up page, creation and change by REST, browser, direct grant,
 * invitation, forgotten password, brute-force detection, admin search, account REST, the pages on which users change
 * their profile and their e-mail address.
 */
final class UsernameAttributesIT {

    private static final String PASSWORD = "My-own-passw0rd";
    private static final String NEW = "My-new-passw0rd";
    private static final String GENERATED = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("customers");
    private final String email = TestRealm.newName() + "@example.com";
    private final String number = "+49151" + (10_000_000 + Math.abs(email.hashCode() % 80_000_000));

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    private static Map<String, Object> user(String username) {
        Map<String, Object> user = new HashMap<>();
        user.put("username", username);
        user.put("enabled", true);
        user.put("attributes", Map.of("name", List.of("Ada")));
        user.put("credentials", List.of(Map.of("type", "password", "value", PASSWORD)));
        return user;
    }

    private Answer create(Map<String, Object> user) {
        return server.admin().post(realm.name() + "/users", user);
    }

    private PlainBrowser signUp(String username) {
        PlainBrowser browser = realm.browser().openSignIn();
        browser.open(browser.page().select("a[href*=registration]").attr("href"));
        return browser.submit(
                Map.of("username", username, "name", "Ada", "password", PASSWORD, "password-confirm", PASSWORD));
    }

    @Nested
    class AnAdministrator {

        @Test
        void createsAUserByHisEmail() {
            String id = create(user(email)).createdId();

            JsonNode created = realm.user(id).json();
            assertThat(created.get("username").asText()).isEqualTo(id).matches(GENERATED);
            assertThat(created.get("email").asText()).isEqualTo(email);
            realm.awaitSignIn(email, PASSWORD);
        }

        @Test
        void createsAUserByHisPhone() {
            String id = create(user(number.substring(0, 6) + " " + number.substring(6)))
                    .createdId();

            assertThat(realm.user(id).json().at("/attributes/phone_number/0").asText())
                    .isEqualTo(number);
            realm.awaitSignIn(number, PASSWORD);
        }

        @Test
        void createsAUserByTheAttributeAlone() {
            Map<String, Object> user = user("ignored");
            user.remove("username");
            user.put("email", email);

            String id = create(user).createdId();

            assertThat(realm.user(id).json().get("username").asText()).isEqualTo(id);
        }

        @Test
        void invitesAUserUnderTheNameHeKnows() {
            Map<String, Object> user = user(email);
            user.remove("credentials");

            create(user).createdId();

            assertThat(realm.awaitMail(email).text())
                    .contains("Your username is " + email)
                    .doesNotContainPattern(GENERATED);
        }

        @ParameterizedTest
        @CsvSource({
            "email, Username should be an email.",
            "phone_number, Username should be a phone number.",
            "'email,phone_number', Username should be either an email or a phone number."
        })
        void isRefusedAnotherForm(String attributes, String text) {
            realm.configure("usernameAttributes", attributes.split(",", -1)).expect(204);

            assertThat(create(user("ada")).expect(400).body()).contains(text);
        }

        @ParameterizedTest
        @ValueSource(strings = {"email", "phone_number"})
        void isRefusedWhatAnotherHasEvenUnverified(String attribute) {
            String value = attribute.equals("email") ? email : number;
            create(user(value)).expect(201);

            JsonNode refused = create(user(value)).expect(409).json();

            assertThat(refused.toString()).containsAnyOf("already exists", "User exists with same");
        }

        @Test
        void isRefusedToGiveAUserWhatAnotherHas() {
            create(user(number)).expect(201);
            String id = create(user(email)).createdId();

            realm.change(
                            id,
                            Map.of(
                                    "email",
                                    email,
                                    "attributes",
                                    Map.of("name", List.of("Ada"), "phone_number", List.of(number))))
                    .expect(409);
        }

        @Test
        void changesAnAddressAndTheNewOneSignsIn() {
            String id = create(user(email)).createdId();

            realm.change(id, Map.of("email", "new-" + email)).expect(204);

            realm.awaitSignIn("new-" + email, PASSWORD);
            assertThat(realm.signsIn(email, PASSWORD)).isFalse();
            create(user(email)).expect(201);
        }

        @Test
        void takesTheLastNameFromAUser() {
            String id = create(user(email)).createdId();

            realm.change(id, Map.of("email", "")).expect(204);

            assertThat(realm.user(id).json().has("email")).isFalse();
        }
    }

    @Nested
    class AConfirmedUser {

        @Test
        void recoversHisPasswordByHisEmail() {
            SignUp.in(realm, email).confirm();

            PlainBrowser browser = ForgottenPassword.ask(realm, email);
            Mail mail = realm.awaitMail(email, 2);
            ForgottenPassword.answer(browser, VerificationCodes.in(mail), NEW);

            assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
            assertThat(mail.text()).contains("a new password for " + email).doesNotContainPattern(GENERATED);
            realm.awaitSignIn(email, NEW);
            assertThat(realm.signsIn(email, SignUp.PASSWORD)).isFalse();
        }

        @Test
        void recoversHisPasswordByHisPhone() {
            SignUp.in(realm, number).browser().submit(Map.of("code", VerificationCodes.in(realm.awaitText(number))));

            PlainBrowser browser = ForgottenPassword.ask(realm, "+49 " + number.substring(3));
            ForgottenPassword.answer(browser, VerificationCodes.in(realm.awaitText(number, 2)), NEW);

            assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
            realm.awaitSignIn(number, NEW);
            assertThat(realm.signsIn(number, SignUp.PASSWORD)).isFalse();
        }

        @Test
        void isLockedOutByWrongPasswordsWhateverNameIsTyped() {
            String id = createWithBoth();
            int tries = 0;
            for (String typed :
                    List.of(email, number, email.toUpperCase(Locale.ROOT), "+49 " + number.substring(3), email)) {
                realm.directGrant(typed, "wrong").expect(400);
                realm.awaitFailures(id, ++tries);
            }

            assertThat(server.admin()
                            .get(realm.name() + "/attack-detection/brute-force/users/" + id)
                            .json()
                            .get("disabled")
                            .asBoolean())
                    .isTrue();
            assertThat(List.of(email, number)).noneMatch(typed -> realm.signsIn(typed, PASSWORD));
        }

        @Test
        void isFoundByAdministratorsUnderEitherName() {
            String id = createWithBoth();

            for (String typed : List.of(email, number)) {
                JsonNode found = realm.searchByName(typed);
                assertThat(found).as(typed).hasSize(1);
                assertThat(found.get(0).get("id").asText()).isEqualTo(id);
            }
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void keepsTheLastNameHeSignsInWith(boolean byEmail) {
            String typed = byEmail ? email : number;
            create(user(typed)).createdId();
            AccountApi account = AccountApi.signIn(realm, typed, PASSWORD);

            Answer refused = account.save(without("phone_number", withoutEmail(account)));

            assertThat(refused.expect(400).body())
                    .contains("userPoolLastSignInName", byEmail ? "email" : "phone_number");
            realm.awaitSignIn(typed, PASSWORD);
        }

        @Test
        void keepsOneOfTwoNames() {
            createWithBoth();
            AccountApi account = AccountApi.signIn(realm, email, PASSWORD);

            account.save(without("phone_number", withoutEmail(account))).expect(400);

            realm.awaitSignIn(email, PASSWORD);
            realm.awaitSignIn(number, PASSWORD);
        }

        @Test
        void givesUpOneOfTwoNamesAndItIsTold() {
            String id = createWithBoth();
            AccountApi account = AccountApi.signIn(realm, email, PASSWORD);

            account.save(withoutEmail(account)).expect(204);

            JsonNode user = realm.user(id).json();
            assertThat(user.has("email")).isFalse();
            assertThat(user.get("emailVerified").asBoolean()).isFalse();
            realm.awaitSignIn(number, PASSWORD);
            assertThat(realm.signsIn(email, PASSWORD)).isFalse();
            Mail told = realm.awaitMail(email);
            assertThat(told.subject()).isEqualTo("Your sign-in address was changed");
            assertThat(told.text()).contains("its owner has changed or removed it");
        }

        @ParameterizedTest
        @ValueSource(strings = {"UPDATE_PROFILE", "UPDATE_EMAIL"})
        void isToldOnPagesThatHeNeedsHisName(String action) {
            new PageSettings(realm).enableActions(action);
            String id = create(user(email)).createdId();
            PlainBrowser page = realm.browser().openSignIn(Map.of("kc_action", action));
            page.signIn(email, PASSWORD);

            page.submit(Map.of("name", "Ada", "email", ""));

            assertThat(page.page().select("#input-error-email").text())
                    .isEqualTo("You could not sign in any more without this. You can change it, but not remove it.");
            assertThat(realm.user(id).json().get("email").asText()).isEqualTo(email);
        }

        private static ObjectNode withoutEmail(AccountApi account) {
            return account.account().put("email", "");
        }

        private static ObjectNode without(String attribute, ObjectNode account) {
            ((ObjectNode) account.get("attributes")).remove(attribute);
            return account;
        }

        private String createWithBoth() {
            Map<String, Object> user = user(email);
            user.put("emailVerified", true);
            user.put("attributes", Map.of("name", List.of("Ada"), "phone_number", List.of(number)));
            return create(user).createdId();
        }
    }

    @Nested
    class WhoSignsUp {

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void doesSoWithHisEmailOrPhoneAndNeverSeesAUserName(boolean byEmail) {
            String typed = byEmail ? email : number;

            PlainBrowser browser = signUp(typed);
            browser.submit(Map.of(
                    "code",
                    byEmail
                            ? VerificationCodes.in(realm.awaitMail(email))
                            : VerificationCodes.in(realm.awaitText(number))));

            assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
            realm.awaitSignIn(typed, PASSWORD);
        }

        @Test
        void isNotShownAGeneratedNameWhenHeIsAskedAgain() {
            PlainBrowser browser = signUp(email);
            browser.submit(Map.of("code", VerificationCodes.in(realm.awaitMail(email))));
            assertThat(browser.isSignedIn()).as(browser.text()).isTrue();

            browser.openSignIn(Map.of("prompt", "login"));

            assertThat(browser.page().select("#kc-attempted-username").attr("value"))
                    .isEqualTo(email);
        }

        @Test
        void isToldTheFormAndKeepsWhatHeTyped() {
            PlainBrowser browser = signUp("ada");

            assertThat(browser.text()).contains("Username should be either an email or a phone number.");
            assertThat(browser.page().select("input[name=username]").attr("value"))
                    .isEqualTo("ada");
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void isRefusedWhatAnotherHas(boolean byEmail) {
            String typed = byEmail ? email : number;
            create(user(typed)).expect(201);

            assertThat(signUp(typed).page().select("#input-error-username").text())
                    .isEqualTo(
                            "An account with the given " + (byEmail ? "email" : "phone number") + " already exists.");
        }

        @Test
        void isToldNextToHisNameThatItIsNoAddress() {
            assertThat(signUp("ada@-example..com")
                            .page()
                            .select("#input-error-username")
                            .text())
                    .contains("Invalid email address.");
        }

        @Test
        void isToldBesideTheFieldOfWhateverIsNoAddress() {
            int before = server.keycloak().log().length();

            Stream.concat(SignInBadInputIT.names(), SignInBadInputIT.addresses())
                    // An address like any other.
                    .filter(typed -> !typed.equals("%@example.com"))
                    .forEach(typed -> {
                        PlainBrowser page = signUp(typed);
                        assertThat(page.status()).as(typed).isEqualTo(200);
                        assertThat(page.pageId()).as(typed).isEqualTo("login-register");
                        assertThat(page.page().select("#input-error-username").text())
                                .as(typed)
                                .isNotBlank();
                        assertThat(page.page().select("script:containsData(alert(1))"))
                                .as(typed)
                                .isEmpty();
                    });

            assertThat(server.admin().get(realm.name() + "/users").expect(200).json())
                    .isEmpty();
            assertThat(server.keycloak().log().substring(before))
                    .doesNotContain("Uncaught server error", "Exception:", "\tat ");
        }

        @Test
        void isRefusedAMegabyteAsTooLarge() {
            assertThat(signUp("x".repeat(1_000_000) + "@example.com").status()).isEqualTo(413);
        }

        @Test
        void isNobodyElseForAWildcardInHisAddress() {
            SignUp other = SignUp.in(realm, email);
            String wildcard = "_" + email.substring(1);

            SignUp.in(realm, wildcard).confirm();

            assertThat(other.status()).isEqualTo("UNCONFIRMED");
            realm.awaitSignIn(wildcard, PASSWORD);
        }

        @Test
        void mayNotTypeAGeneratedName() {
            PlainBrowser browser = signUp(UUID.randomUUID().toString());

            assertThat(browser.text()).contains("Username should be either an email or a phone number.");
        }
    }
}
