package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.AccountApi;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.PoolCalls;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A user chooses his second factors. Paths: {@code kc_action}, required action, account REST {@code credentials}, Keycloak's
 * page that deletes a credential, sign-in page, mail, text message.
 */
final class MfaPreferenceIT {

    private static final String ACTION = "user-pool-mfa-preference";
    private static final String TYPE = "user-pool-mfa";
    private static final String PAGE = "login-mfa-preference";
    private static final String CODE_PAGE = "login-mfa-code";
    private static final String PASSWORD = "My-own-passw0rd";
    private static TestRealm workforce;

    private final TestServer server = TestServer.shared();
    private final PoolCalls calls = new PoolCalls(workforce);
    private final String name = TestRealm.newName();
    private final String address = name + "@example.com";
    private final String number = SignUp.newNumber();

    @BeforeAll
    static void createRealm() {
        workforce = TestServer.shared().newRealmLike("workforce").withoutLockOuts();
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
    void thePageShowsWhatHeHasAndHidesHisAddresses() {
        create();

        PlainBrowser browser = open(workforce, Map.of());

        assertThat(browser.pageId()).isEqualTo(PAGE);
        assertThat(browser.page().select("[name=factor]").eachAttr("value")).containsExactly("SMS_MFA", "EMAIL_OTP");
        assertThat(browser.page().select("[name=preferred]").eachAttr("value"))
                .containsExactly("SMS_MFA", "EMAIL_OTP", "");
        assertThat(browser.page().select("[checked]").eachAttr("id")).containsExactly("preferred-");
        assertThat(browser.text())
                .contains("Codes by text message to +", number.substring(number.length() - 4))
                .contains("Codes by e-mail to " + name.charAt(0) + "***@e***")
                .contains("No authenticator app is set up.");
        assertThat(browser.page().html()).doesNotContain(address, number);
    }

    @Test
    void isInHisLanguage() {
        create();

        PlainBrowser browser = open(workforce, Map.of("ui_locales", "de"));

        assertThat(browser.text()).contains("Ihre zweiten Faktoren", "Codes per Textnachricht an", "Keine Vorliebe");
        choose(browser, "SMS_MFA", "SMS_MFA");
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
    }

    @Test
    void saysWhatIsMissingAndWhereToAddIt() {
        workforce.create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(PASSWORD));

        PlainBrowser browser = open(workforce, Map.of());

        assertThat(browser.pageId()).as(browser.text()).isEqualTo(PAGE);
        assertThat(browser.text()).contains("first add a phone number to your account");
        assertThat(browser.page().select("[name=factor]").eachAttr("value")).containsExactly("EMAIL_OTP");
        assertThat(browser.page().select("[name=preferred]").eachAttr("value")).containsExactly("EMAIL_OTP", "");
    }

    @Test
    void anAppIsInUseWithoutATick() {
        String id = workforce.importUser(userWithApp());

        workforce.change(id, Map.of("requiredActions", List.of(ACTION))).expect(204);

        assertThat(workforce.status(id).get("mfa").toString())
                .isEqualTo("{\"factors\":[\"SOFTWARE_TOKEN_MFA\"],\"preferred\":null,\"next\":\"CHALLENGE\"}");
        calls.chooseFactors(id, List.of("EMAIL_OTP"), "EMAIL_OTP");
        PlainBrowser browser = workforce.browser().openSignIn().signIn(name, PASSWORD);
        browser.submit(Map.of("code", VerificationCodes.in(workforce.awaitMail(address))));
        assertThat(browser.pageId()).as(browser.text()).isEqualTo(PAGE);
        assertThat(browser.text()).contains("Your authenticator app is set up and in use");
        choose(browser, "SOFTWARE_TOKEN_MFA");
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        assertThat(workforce.status(id).get("mfa").toString())
                .isEqualTo("{\"factors\":[\"SOFTWARE_TOKEN_MFA\"],\"preferred\":\"SOFTWARE_TOKEN_MFA\","
                        + "\"next\":\"CHALLENGE\"}");
    }

    @Test
    void whatHeChoosesIsAskedForAtTheNextSignIn() {
        String id = create();

        PlainBrowser browser = choose(open(workforce, Map.of()), "EMAIL_OTP", "SMS_MFA", "EMAIL_OTP");

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        assertThat(workforce.status(id).get("mfa").toString())
                .isEqualTo(
                        "{\"factors\":[\"SMS_MFA\",\"EMAIL_OTP\"],\"preferred\":\"EMAIL_OTP\",\"next\":\"CHALLENGE\"}");
        PlainBrowser next = workforce.browser().openSignIn().signIn(name, PASSWORD);
        assertThat(next.pageId()).as(next.text()).isEqualTo(CODE_PAGE);
        next.submit(Map.of("code", VerificationCodes.in(workforce.awaitMail(address))));
        assertThat(next.isSignedIn()).as(next.text()).isTrue();
        assertThat(workforce.textsTo(number)).isEmpty();
    }

    @Test
    void aChangeTakesEffectAtTheNextSignIn() {
        String id = create();
        calls.chooseFactors(id, List.of("SMS_MFA", "EMAIL_OTP"), "EMAIL_OTP");

        PlainBrowser browser = open(workforce, Map.of());
        browser.submit(Map.of("code", VerificationCodes.in(workforce.awaitMail(address))));
        assertThat(browser.page().select("[checked]").eachAttr("id"))
                .containsExactly("factor-SMS_MFA", "factor-EMAIL_OTP", "preferred-EMAIL_OTP");
        choose(browser, "SMS_MFA", "SMS_MFA");
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();

        PlainBrowser next = workforce.browser().openSignIn().signIn(name, PASSWORD);
        next.submit(Map.of("code", VerificationCodes.in(workforce.awaitText(number))));
        assertThat(next.isSignedIn()).as(next.text()).isTrue();
        assertThat(workforce.mailsTo(address)).hasSize(1);

        calls.forgetFactors(id).expect(200);
        assertThat(workforce.browser().openSignIn().signIn(name, PASSWORD).isSignedIn())
                .isTrue();
    }

    @Test
    void anOldSessionChangesNothingWithoutTheSecondFactor() {
        String id = create();
        calls.chooseFactors(id, List.of("EMAIL_OTP"), "EMAIL_OTP");
        PlainBrowser browser = workforce.browser().openSignIn().signIn(name, PASSWORD);
        browser.submit(Map.of("code", VerificationCodes.in(workforce.awaitMail(address))));
        assertThat(browser.isSignedIn()).isTrue();
        server.moveTime(Duration.ofSeconds(31));
        assertThat(browser.openSignIn().isSignedIn()).isTrue();

        browser.openSignIn(Map.of("kc_action", ACTION));
        assertThat(browser.pageId()).as(browser.text()).isEqualTo("login-login");
        browser.submit(Map.of("password", PASSWORD));
        assertThat(browser.pageId()).as(browser.text()).isEqualTo(CODE_PAGE);
        browser.submit(Map.of("code", VerificationCodes.in(workforce.awaitMail(address, 2))));
        assertThat(browser.pageId()).as(browser.text()).isEqualTo(PAGE);
        choose(browser, "");

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        assertThat(mfa(workforce, id)).isEqualTo("{\"factors\":[],\"preferred\":null,\"next\":\"NONE\"}");
    }

    @Test
    void isAnEvent() {
        String id = create();

        choose(open(workforce, Map.of()), "SMS_MFA", "SMS_MFA");

        JsonNode event = server.admin()
                .get(workforce.name() + "/events?type=UPDATE_CREDENTIAL&user=" + id)
                .expect(200)
                .json()
                .get(0);
        assertThat(event.at("/details/credential_type").asText()).isEqualTo(TYPE);
        assertThat(event.at("/details/user_pool_factors").asText()).isEqualTo("SMS_MFA");
        assertThat(event.at("/details/user_pool_preferred").asText()).isEqualTo("SMS_MFA");
        assertThat(event.toString()).doesNotContain(number);
    }

    @Test
    void cancellingChangesNothing() {
        String id = create();

        PlainBrowser browser = open(workforce, Map.of()).press("cancel-aia", Map.of());

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        assertThat(mfa(workforce, id)).contains("\"factors\":[]");
    }

    @Test
    void anAdministratorMayAskForIt() {
        String id = create();
        workforce.change(id, Map.of("requiredActions", List.of(ACTION))).expect(204);

        PlainBrowser browser = workforce.browser().openSignIn().signIn(name, PASSWORD);

        assertThat(browser.pageId()).as(browser.text()).isEqualTo(PAGE);
        assertThat(browser.page().select("[name=cancel-aia]")).isEmpty();
        choose(browser, "");
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        assertThat(workforce.user(id).json().get("requiredActions")).isEmpty();
    }

    @Nested
    class TheAccountConsole {

        @Test
        void listsItWithItsActionAndReadableWords() {
            create();
            AccountApi account = AccountApi.signIn(workforce, name, PASSWORD);

            JsonNode before = account.credentials(TYPE).orElseThrow();
            assertThat(before.get("category").asText()).isEqualTo("two-factor");
            assertThat(before.get("createAction").asText()).isEqualTo(ACTION);
            assertThat(before.get("userCredentialMetadatas")).isEmpty();

            choose(open(workforce, Map.of()), "SMS_MFA", "SMS_MFA", "EMAIL_OTP");
            JsonNode after = account.credentials(TYPE).orElseThrow();
            assertThat(after.path("createAction").isTextual()).isFalse();
            assertThat(after.get("updateAction").asText()).isEqualTo(ACTION);
            assertThat(after.get("removeable").asBoolean()).isTrue();
            JsonNode credential = after.at("/userCredentialMetadatas/0/credential");
            assertThat(credential.get("userLabel").asText()).isEqualTo("Text message (first), e-mail");
            assertThat(credential.get("createdDate").asLong()).isPositive();
            assertThat(credential.has("secretData")).isFalse();
        }

        @ParameterizedTest
        @CsvSource({"en, Preferred second factor", "de, Bevorzugter zweiter Faktor"})
        void knowsItsTexts(String language, String expected) {
            create();
            JsonNode listed = AccountApi.signIn(workforce, name, PASSWORD)
                    .credentials(TYPE)
                    .orElseThrow();

            String texts = workforce
                    .browser()
                    .open("/resources/" + workforce.name() + "/account/" + language + "?theme=user-pool")
                    .text();

            assertThat(texts)
                    .contains("\"key\":\"" + listed.get("displayName").asText() + "\",\"value\":\"" + expected + "\"")
                    .contains("\"key\":\"" + listed.get("helptext").asText() + "\"")
                    // The console makes this key of the type.
                    .contains("\"key\":\"" + TYPE + "-display-name\"");
        }

        @Test
        void removesIt() {
            String id = create();
            AccountApi account = AccountApi.signIn(workforce, name, PASSWORD);
            PlainBrowser browser = choose(open(workforce, Map.of()), "SMS_MFA", "SMS_MFA");

            remove(browser, account);

            assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
            assertThat(mfa(workforce, id)).isEqualTo("{\"factors\":[],\"preferred\":null,\"next\":\"NONE\"}");
            assertThat(account.credentials(TYPE).orElseThrow().get("userCredentialMetadatas"))
                    .isEmpty();
        }

        @Test
        void removingItDoesNotLeadAroundASecondFactorThatIsRequired() {
            TestRealm realm = server.newRealmLike("workforce").withoutLockOuts();
            String id = realm.create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(PASSWORD));
            AccountApi account = AccountApi.signIn(realm, name, PASSWORD);
            PlainBrowser browser = choose(open(realm, Map.of()), "", "EMAIL_OTP");
            realm.configure("mfaConfiguration", "ON").expect(204);

            remove(browser, account);

            assertThat(mfa(realm, id)).isEqualTo("{\"factors\":[],\"preferred\":null,\"next\":\"SETUP\"}");
            PlainBrowser next = realm.browser().openSignIn().signIn(name, PASSWORD);
            assertThat(next.pageId()).isEqualTo("login-mfa-setup");
            assertThat(next.isSignedIn()).isFalse();
            realm.delete();
        }

        @Test
        void doesNotListItWherePoolsAskForNoSecondFactor() {
            TestRealm realm = server.newRealmLike("workforce");
            realm.configure("mfaConfiguration", "OFF").expect(204);
            realm.create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(PASSWORD));

            assertThat(AccountApi.signIn(realm, name, PASSWORD).credentials(TYPE))
                    .isEmpty();
            assertThat(open(realm, Map.of()).isSignedIn()).isTrue();
            realm.delete();
        }

        private void remove(PlainBrowser browser, AccountApi account) {
            String credential = account.credentials(TYPE)
                    .orElseThrow()
                    .at("/userCredentialMetadatas/0/credential/id")
                    .asText();
            browser.openSignIn(Map.of("kc_action", "delete_credential:" + credential));
            assertThat(browser.pageId()).as(browser.text()).isEqualTo("login-delete-credential");
            browser.submit(Map.of("accept", "yes"));
        }
    }

    @Nested
    class IsRefused {

        @ParameterizedTest
        @CsvSource({
            "SMS_MFA,            EMAIL_OTP,          What you want to be asked for first must be switched on as well.",
            "'',                 SMS_MFA,            What you want to be asked for first must be switched on as well.",
            "SMS_MFA,            SOFTWARE_TOKEN_MFA, User does not have delivery config set to turn on",
            "SOFTWARE_TOKEN_MFA, '',                 User does not have delivery config set to turn on",
            "WEB_AUTHN,          '',                 This second factor is not offered here.",
            "SMS_MFA,            sms_mfa,            This second factor is not offered here.",
        })
        void whatCannotBe(String factor, String preferred, String expected) {
            String id = create();
            PlainBrowser browser = open(workforce, Map.of());

            choose(browser, preferred, factor);

            assertThat(browser.pageId()).isEqualTo(PAGE);
            assertThat(browser.text()).contains(expected);
            assertThat(mfa(workforce, id)).isEqualTo("{\"factors\":[],\"preferred\":null,\"next\":\"NONE\"}");
            choose(browser, "", "SMS_MFA");
            assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        }

        @Test
        void aNumberThatWasTakenFromHimMeanwhile() {
            String id = create();
            PlainBrowser browser = open(workforce, Map.of());
            workforce
                    .change(id, Map.of("email", address, "attributes", Map.of()))
                    .expect(204);

            choose(browser, "SMS_MFA", "SMS_MFA");

            assertThat(browser.text())
                    .contains("User does not have a phone_number set to turn on SMS MFA")
                    .contains("first add a phone number to your account");
        }

        @Test
        void theEndOfTheLastOneWhereOneIsRequired() {
            TestRealm realm = server.newRealmLike("workforce");
            realm.configure("mfaConfiguration", "ON").expect(204);
            String id = realm.create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(PASSWORD));
            new PoolCalls(realm).chooseFactors(id, List.of("EMAIL_OTP"), null);
            PlainBrowser browser = open(realm, Map.of());
            browser.submit(Map.of("code", VerificationCodes.in(realm.awaitMail(address))));
            assertThat(browser.text()).contains("It is required here");

            choose(browser, "");

            assertThat(browser.text()).contains("A second factor is required here, and you would have none left.");
            assertThat(mfa(realm, id)).contains("\"next\":\"CHALLENGE\"");
            realm.delete();
        }

        @Test
        void nothingButMeansNothingOnceThePoolAsksForNoSecondFactor() {
            TestRealm realm = server.newRealmLike("workforce");
            String id = realm.create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(PASSWORD));
            PlainBrowser browser = open(realm, Map.of());
            realm.configure("mfaConfiguration", "OFF").expect(204);

            choose(browser, "", "EMAIL_OTP");

            assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
            assertThat(mfa(realm, id)).contains("\"factors\":[]");
            realm.delete();
        }

        @Test
        void toAUserWhoIsRemovedMeanwhile() {
            String id = create();
            PlainBrowser browser = open(workforce, Map.of());
            server.admin().delete(workforce.name() + "/users/" + id).expect(204);

            choose(browser, "", "SMS_MFA");

            assertThat(browser.isSignedIn()).isFalse();
            assertThat(browser.status()).isEqualTo(400);
        }
    }

    private String create() {
        return workforce.create(NewUser.named(name)
                .withVerifiedEmail()
                .withVerifiedPhone(number)
                .withPermanentPassword(PASSWORD));
    }

    private PlainBrowser open(TestRealm realm, Map<String, String> parameters) {
        Map<String, String> request = new HashMap<>(parameters);
        request.put("kc_action", ACTION);
        return realm.browser().openSignIn(request).signIn(name, PASSWORD);
    }

    private static PlainBrowser choose(PlainBrowser browser, String preferred, String... factors) {
        List<Map.Entry<String, String>> form = new ArrayList<>();
        form.add(Map.entry("preferred", preferred));
        Stream.of(factors).filter(factor -> !factor.isEmpty()).forEach(factor -> form.add(Map.entry("factor", factor)));
        return browser.submit(form);
    }

    private static String mfa(TestRealm realm, String id) {
        return realm.status(id).get("mfa").toString();
    }

    private Map<String, Object> userWithApp() {
        return Map.of(
                "username",
                name,
                "email",
                address,
                "emailVerified",
                true,
                "firstName",
                "Test",
                "lastName",
                "User",
                "credentials",
                List.of(
                        Map.of("type", "password", "value", PASSWORD),
                        Map.of(
                                "type", "otp",
                                "secretData", "{\"value\":\"a-secret-of-20-chars\"}",
                                "credentialData",
                                        "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,"
                                                + "\"algorithm\":\"HmacSHA1\"}")));
    }
}
