package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.Administrator;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cognito's password policy. Paths: admin REST (creation, reset, realm settings, server info), realm import by REST. */
final class PasswordPolicyIT {

    private static final String FIRST = "Password did not conform with policy: ";
    private static final String LATER = "Password does not conform to policy: ";
    private static final String GOOD = "My-own-passw0rd";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final String name = TestRealm.newName();

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @Nested
    class OfAnAdministrator {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        Aa1!       | Password not long enough
                        abcdefg1!  | Password must have uppercase characters
                        ABCDEFG1!  | Password must have lowercase characters
                        Abcdefgh!  | Password must have numeric characters
                        Abcdefg1€  | Password must have symbol characters
                        ' Abcdef1!'| Password must not begin or end with a space
                        """)
        void refusesAFirstPasswordInCognitosWords(String password, String reason) {
            Answer answer = realm.tryToCreate(NewUser.named(name).withTemporaryPassword(password));

            assertThat(reason(answer)).isEqualTo(FIRST + reason);
            assertThat(server.admin()
                            .get(realm.name() + "/users?exact=true&username=" + name)
                            .json())
                    .isEmpty();
        }

        @Test
        void refusesAPermanentFirstPasswordInTheSameWords() {
            assertThat(reason(realm.tryToCreate(NewUser.named(name).withPermanentPassword("Abcdefgh!"))))
                    .isEqualTo(FIRST + "Password must have numeric characters");
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void refusesALaterPasswordInCognitosOtherWords(boolean temporary) {
            String id = realm.create(NewUser.named(name).withPermanentPassword(GOOD));

            assertThat(reason(reset(id, "abcdefg1!", temporary)))
                    .isEqualTo(LATER + "Password must have uppercase characters");
            realm.directGrant(name, GOOD).expect(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Abcd efg1", "Aa1`Aa1`", "密碼密碼Aa1!"})
        void takesWhatCognitoTakes(String password) {
            realm.create(NewUser.named(name).withPermanentPassword(password));

            realm.directGrant(name, password).expect(200);
        }
    }

    @Nested
    class BesideKeycloaksOwn {

        @Test
        void bothTheHistoryAndCognitosRulesHold() {
            realm.change(Map.of("passwordPolicy", "cognito(8 upper) and passwordHistory(3)"));
            String id = realm.create(NewUser.named(name).withPermanentPassword("Abcdefgh"));
            reset(id, "Bcdefghi", false).expect(204);

            assertThat(reason(reset(id, "Abcdefgh", false))).contains("must not be equal to any of last 3 passwords");
            assertThat(reason(reset(id, "abcdefgh", false)))
                    .isEqualTo(LATER + "Password must have uppercase characters");
        }

        @Test
        void bothTheUserNameAndCognitosRulesCount() {
            realm.change(Map.of("passwordPolicy", "notUsername(undefined) and cognito(6)"));
            String id = realm.create(NewUser.named(name));

            assertThat(reason(reset(id, name, false))).contains("must not be equal to the username");
            assertThat(reason(reset(id, "a", false))).endsWith("Password not long enough");
            reset(id, "abcdef", false).expect(204);
        }

        @Test
        void bothABlockListAndCognitosRulesHold() {
            realm.change(Map.of("passwordPolicy", "passwordBlacklist(known.txt) and cognito(8 upper)"));
            String id = realm.create(NewUser.named(name));

            assertThat(reason(reset(id, "Known-passw0rd", false))).contains("password is not allowed");
            assertThat(reason(
                            realm.tryToCreate(NewUser.named(name + "-other").withTemporaryPassword("Known-passw0rd"))))
                    .contains("password is not allowed");
            assertThat(reason(reset(id, "unknown-passw0rd", false)))
                    .isEqualTo(LATER + "Password must have uppercase characters");
            reset(id, "Unknown-passw0rd", false).expect(204);
        }

        @Test
        void bothCanCountCharacters() {
            realm.change(Map.of("passwordPolicy", "length(10) and cognito(8 number)"));

            assertThat(reason(realm.tryToCreate(NewUser.named(name).withPermanentPassword("abcdefgh1"))))
                    .contains("minimum length 10");
            assertThat(reason(realm.tryToCreate(NewUser.named(name).withPermanentPassword("abcdefghij"))))
                    .isEqualTo(FIRST + "Password must have numeric characters");
        }
    }

    @Nested
    class Configured {

        @ParameterizedTest
        @ValueSource(strings = {"5", "100", "upper", "8 digits", "eight", ",", "8 upper 8"})
        void isRefusedWhereItIsNotUnderstoodAndNothingIsChanged(String configuration) {
            Answer answer = server.admin()
                    .put(
                            realm.name(),
                            Map.of("displayName", "Changed", "passwordPolicy", "cognito(" + configuration + ")"));

            assertThat(answer.expect(400).json().get("errorMessage").asText())
                    .isEqualTo("Invalid config for cognito: \"" + configuration + "\" is not accepted; use a minimum"
                            + " length from 6 to 99, followed by any of upper, lower, number and symbol, such as"
                            + " \"8 upper lower number symbol\".");
            JsonNode unchanged = server.admin().get(realm.name()).json();
            assertThat(unchanged.get("passwordPolicy").asText()).isEqualTo("cognito(8 upper lower number symbol)");
            assertThat(unchanged.get("displayName").asText()).isEqualTo("Workforce");
        }

        @Test
        void isRefusedInARealmThatIsImported() {
            String bad = TestServer.newRealmName("bad");

            Answer answer = server.admin()
                    .post("", Map.of("realm", bad, "enabled", true, "passwordPolicy", "cognito(3 upper)"));

            assertThat(answer.expect(400).body()).contains("is not accepted; use a minimum length from 6 to 99");
            server.admin().get(bad).expect(404);
        }

        @ParameterizedTest
        @ValueSource(strings = {"cognito", "cognito()", "cognito(8, symbol, number, LOWER, UPPER)"})
        void meansCognitosDefaultWhereItSaysNothingOrTheSame(String policy) {
            realm.change(Map.of("passwordPolicy", policy));

            assertThat(reason(realm.tryToCreate(NewUser.named(name).withTemporaryPassword("Abcdefg1"))))
                    .isEqualTo(FIRST + "Password must have symbol characters");
            realm.create(NewUser.named(name).withTemporaryPassword("Abcdefg1!"));
        }

        @Test
        void isOfferedToAdministrators() {
            JsonNode policies = server.admin().serverInfo().expect(200).json().get("passwordPolicies");
            JsonNode cognito = StreamSupport.stream(policies.spliterator(), false)
                    .filter(policy -> policy.get("id").asText().equals("cognito"))
                    .findFirst()
                    .orElseThrow();

            assertThat(cognito.get("displayName").asText()).isEqualTo("Amazon Cognito");
            assertThat(cognito.get("configType").asText()).isEqualTo("String");
            assertThat(cognito.get("defaultValue").asText()).isEqualTo("8 upper lower number symbol");
            assertThat(cognito.get("multipleSupported").asBoolean()).isFalse();
            assertThat(Administrator.anonymously("GET", server.keycloak().url() + "/resources/master/admin/en")
                            .json()
                            .findValuesAsText("key"))
                    .contains("passwordPoliciesHelp.cognito");
        }
    }

    private Answer reset(String id, String password, boolean temporary) {
        return server.admin()
                .put(
                        realm.name() + "/users/" + id + "/reset-password",
                        Map.of("type", "password", "value", password, "temporary", temporary));
    }

    private static String reason(Answer answer) {
        return answer.expect(400).json().get("error_description").asText();
    }
}
