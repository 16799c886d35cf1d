package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PoolCalls;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Administrators see, choose and forget users' second factors. Paths: admin REST {@code user-pool/users/{id}/mfa} and
 * Keycloak's own {@code users/{id}/credentials}, which the console's tab uses.
 */
final class MfaAdministrationIT {

    private static final String NOTHING = "{\"factors\":[],\"preferred\":null,\"next\":\"NONE\"}";
    private static final String PASSWORD = "My-own-passw0rd";
    private static TestRealm workforce;

    private final TestServer server = TestServer.shared();
    private final PoolCalls calls = new PoolCalls(workforce);
    private final String name = TestRealm.newName();
    private final String id = workforce.create(NewUser.named(name)
            .withVerifiedEmail()
            .with("phone_number", SignUp.newNumber())
            .withPermanentPassword(PASSWORD));

    @BeforeAll
    static void createRealm() {
        workforce = TestServer.shared().newRealmLike("workforce");
    }

    @AfterAll
    static void removeRealm() {
        workforce.delete();
    }

    @Test
    void chooseAndForget() {
        assertThat(mfa(workforce, id)).isEqualTo(NOTHING);

        JsonNode answer = calls.chooseFactors(id, "{\"enabled\":[\"SMS_MFA\"],\"preferred\":\"SMS_MFA\"}")
                .expect(200)
                .json();

        assertThat(answer.get("id").asText()).isEqualTo(id);
        assertThat(answer.get("mfa").toString())
                .isEqualTo("{\"factors\":[\"SMS_MFA\"],\"preferred\":\"SMS_MFA\",\"next\":\"CHALLENGE\"}");
        calls.chooseFactors(id, List.of("EMAIL_OTP", "SMS_MFA", "SMS_MFA"), null);
        assertThat(mfa(workforce, id))
                .isEqualTo("{\"factors\":[\"SMS_MFA\",\"EMAIL_OTP\"],\"preferred\":null,\"next\":\"CHOICE\"}");
        assertThat(calls.forgetFactors(id).expect(200).json().get("mfa").toString())
                .isEqualTo(NOTHING);
        assertThat(calls.forgetFactors(id).expect(200).json().get("mfa").toString())
                .isEqualTo(NOTHING);
        assertThat(credentials()).isEmpty();
    }

    @Test
    void eachCallIsAnAdminEvent() {
        calls.chooseFactors(id, List.of("SMS_MFA"), "SMS_MFA");
        JsonNode event = workforce.adminEvents(id).get(0);

        assertThat(event.get("operationType").asText()).isEqualTo("ACTION");
        assertThat(event.get("resourcePath").asText()).isEqualTo("users/" + id + "/mfa");
        assertThat(event.at("/details/user_pool_factors").asText()).isEqualTo("SMS_MFA");
        assertThat(event.at("/details/user_pool_preferred").asText()).isEqualTo("SMS_MFA");
        int before = workforce.adminEvents(id).size();
        calls.forgetFactors(id).expect(200);
        assertThat(workforce.adminEvents(id)).hasSize(before + 1);
    }

    @Test
    void keycloaksTabListsAndDeletesIt() {
        calls.chooseFactors(id, List.of("SMS_MFA", "EMAIL_OTP"), "EMAIL_OTP");

        JsonNode credential = credentials().get(0);

        assertThat(credential.get("userLabel").asText()).isEqualTo("E-mail (first), text message");
        server.admin()
                .delete(workforce.name() + "/users/" + id + "/credentials/"
                        + credential.get("id").asText())
                .expect(204);
        assertThat(mfa(workforce, id)).isEqualTo(NOTHING);
    }

    @Test
    void aFactorWithoutAnAddressIsNotShown() {
        calls.chooseFactors(id, List.of("SMS_MFA"), "SMS_MFA");
        workforce
                .change(id, Map.of("email", name + "@example.com", "attributes", Map.of()))
                .expect(204);

        assertThat(mfa(workforce, id)).isEqualTo(NOTHING);
    }

    @Test
    void aRealmShowsWhatItAsksNext() {
        TestRealm realm = server.newRealmLike("workforce");
        PoolCalls there = new PoolCalls(realm);
        String user = realm.create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(PASSWORD));

        realm.configure("mfaConfiguration", "ON").expect(204);
        assertThat(mfa(realm, user)).isEqualTo("{\"factors\":[],\"preferred\":null,\"next\":\"SETUP\"}");
        there.chooseFactors(user, List.of("EMAIL_OTP"), null);
        assertThat(mfa(realm, user)).contains("\"next\":\"CHALLENGE\"");
        assertThat(there.chooseFactors(user, Map.of("enabled", List.of())).refused(400, "InvalidParameterException"))
                .isEqualTo("This user pool requires a second factor: leave one of those enabled that the user has.");
        there.forgetFactors(user).expect(200);
        realm.configure("mfaFactors", "EMAIL_OTP").expect(204);
        assertThat(mfa(realm, user)).contains("\"next\":\"IMPOSSIBLE\"");
        realm.configure("mfaConfiguration", "OFF").expect(204);
        assertThat(there.chooseFactors(user, Map.of("enabled", List.of())).refused(400, "InvalidParameterException"))
                .isEqualTo("This user pool asks for no second factor; set its mfaConfiguration.");
        assertThat(mfa(realm, user)).contains("\"next\":\"NONE\"");
        realm.delete();
    }

    @Nested
    class AreRefused {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "{}",
                    "[]",
                    "not JSON",
                    "{\"preferred\":\"SMS_MFA\"}",
                    "{\"enabled\":\"SMS_MFA\"}",
                    "{\"enabled\":null}",
                    "{\"enabled\":[1]}",
                    "{\"enabled\":[null]}",
                    "{\"enabled\":[],\"preferred\":1}",
                    "{\"enabled\":[],\"preferred\":[\"SMS_MFA\"]}",
                    "{\"enabled\":[],\"prefered\":\"SMS_MFA\"}",
                    "{\"enabled\":[],\"enabled\":[]}"
                })
        void withoutARightBody(String body) {
            assertThat(refusal(body))
                    .isEqualTo("The body must be a JSON object with a list enabled and, if you like, preferred:"
                            + " {\"enabled\": [\"SMS_MFA\"], \"preferred\": \"SMS_MFA\"}.");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "[\"SMS\"] | null | enabled must be a list of SOFTWARE_TOKEN_MFA, SMS_MFA, EMAIL_OTP.",
                    "[\"sms_mfa\"] | null | enabled must be a list of SOFTWARE_TOKEN_MFA, SMS_MFA, EMAIL_OTP.",
                    "[] | \"\" | preferred must be null or one of SOFTWARE_TOKEN_MFA, SMS_MFA, EMAIL_OTP.",
                    "[] | \"SMS_MFA\" | preferred must be one of enabled; SMS_MFA is not.",
                    "[\"SMS_MFA\"] | \"EMAIL_OTP\" | preferred must be one of enabled; EMAIL_OTP is not.",
                    "[\"SOFTWARE_TOKEN_MFA\"] | null"
                            + " | User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA",
                    "[] | \"SOFTWARE_TOKEN_MFA\""
                            + " | User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA",
                })
        void withWhatCannotBe(String enabled, String preferred, String expected) {
            assertThat(refusal("{\"enabled\":" + enabled + ",\"preferred\":" + preferred + "}"))
                    .isEqualTo(expected);
        }

        @Test
        void withoutAnAddress() {
            String bare = workforce.create(NewUser.named(TestRealm.newName())
                    .withoutEmail()
                    .invitedBy("NONE")
                    .withPermanentPassword(PASSWORD));

            assertThat(calls.chooseFactors(bare, Map.of("enabled", List.of("SMS_MFA")))
                            .refused(400, "InvalidParameterException"))
                    .isEqualTo("User does not have a phone_number set to turn on SMS MFA");
            assertThat(calls.chooseFactors(bare, Map.of("enabled", List.of("EMAIL_OTP")))
                            .refused(400, "InvalidParameterException"))
                    .isEqualTo("User does not have an email set to turn on EMAIL MFA");
        }

        @Test
        void withWhatThePoolDoesNotOffer() {
            TestRealm realm = server.newRealmLike("workforce");
            realm.configure("mfaFactors", "SOFTWARE_TOKEN_MFA,EMAIL_OTP").expect(204);
            String user = realm.create(
                    NewUser.named(name).with("phone_number", SignUp.newNumber()).withPermanentPassword(PASSWORD));

            assertThat(new PoolCalls(realm)
                            .chooseFactors(user, Map.of("enabled", List.of("SMS_MFA")))
                            .refused(400, "InvalidParameterException"))
                    .isEqualTo("This user pool does not offer SMS_MFA, but SOFTWARE_TOKEN_MFA, EMAIL_OTP.");
            realm.delete();
        }

        @Test
        void forAUserOfAnotherRealm() {
            PoolCalls elsewhere = new PoolCalls(server.realm("customers"));

            assertThat(elsewhere.chooseFactors(id, Map.of("enabled", List.of())).status())
                    .isEqualTo(404);
            assertThat(elsewhere.forgetFactors(id).status()).isEqualTo(404);
        }

        private String refusal(String body) {
            String reason = calls.chooseFactors(id, body).refused(400, "InvalidParameterException");
            assertThat(mfa(workforce, id)).isEqualTo(NOTHING);
            return reason;
        }
    }

    private List<JsonNode> credentials() {
        return workforce.credentials(id, "user-pool-mfa");
    }

    private static String mfa(TestRealm realm, String id) {
        return realm.status(id).get("mfa").toString();
    }
}
