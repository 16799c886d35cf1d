package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.server.Mail;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The password of a user whom an administrator creates. Paths: admin REST, direct grant. */
final class CreateUserIT {

    private static final String GIVEN = "Temp0rary!pass";

    private final TestServer server = TestServer.shared();
    private final TestRealm workforce = server.realm("workforce");
    private final String name = TestRealm.newName();
    private final String address = name + "@example.com";

    @Nested
    class WithoutAPassword {

        private static TestRealm realm;

        @BeforeAll
        static void createRealm() {
            realm = TestServer.shared().newRealmLike("workforce");
        }

        @AfterAll
        static void removeRealm() {
            realm.delete();
        }

        @Test
        void isGivenOneThatLeadsToTheNewPasswordPage() {
            String id = workforce.create(NewUser.named(name));

            assertThat(workforce.isTemporaryPassword(name, workforce.temporaryPassword(address)))
                    .isTrue();
            assertThat(workforce.status(id).get("status").asText()).isEqualTo("FORCE_CHANGE_PASSWORD");
            assertThat(workforce.user(id).json().get("requiredActions").get(0).asText())
                    .isEqualTo("UPDATE_PASSWORD");
        }

        @Test
        void isGivenOneOfHisOwn() {
            String other = TestRealm.newName();
            workforce.create(NewUser.named(name));
            workforce.create(NewUser.named(other));

            assertThat(workforce.temporaryPassword(address))
                    .isNotEqualTo(workforce.temporaryPassword(other + "@example.com"));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        length(20) and digits(3) and specialChars(2)           | .{20}
                        length(64)                                             | .{64}
                        upperCase(4) and lowerCase(4) and digits(4)            | (?=(.*[A-Z]){4})(?=(.*[a-z]){4})(?=(.*\\d){4}).*
                        specialChars(15)                                       | ([^a-zA-Z0-9]){15}
                        maxLength(6) and digits(2)                             | .{6}
                        notUsername(undefined) and notEmail(undefined)         | .{12}
                        passwordHistory(3) and length(8) and forceExpiredPasswordChange(1) | .{12}
                        cognito(8 upper lower number symbol)                   | .{12}
                        cognito(20 symbol) and digits(3) and notUsername(undefined) | (?=(.*\\d){3}).{20}
                        specialChars(2) and passwordHistory(3) and cognito(6)  | (?=(.*[^a-zA-Z0-9]){2}).{12}
                        ''                                                     | .{12}
                        """)
        void isGivenOneThePolicyAccepts(String policy, Pattern expected) {
            realm.change(Map.of("passwordPolicy", policy));
            String id = realm.create(NewUser.named(name));
            String password = realm.temporaryPassword(address);

            assertThat(password).matches(expected).doesNotContainPattern("[Il1|O0o]");
            assertThat(realm.isTemporaryPassword(name, password)).isTrue();
            // Keycloak itself says whether its policy accepts it; the history would refuse it for having been used.
            realm.change(Map.of("passwordPolicy", policy.replace("passwordHistory(3)", "digits(1)")));
            realm.resetPassword(id, password, true);
        }

        @Test
        void isCreatedAndNotInvitedWhereThePolicyAsksForWhatCannotBeGenerated() {
            realm.change(Map.of("passwordPolicy", "regexPattern(^[a-z]{5}$)"));
            String id = realm.create(NewUser.named(name));
            JsonNode status = realm.status(id);
            Answer resent = realm.resend(id);
            realm.change(Map.of("passwordPolicy", "length(8)"));
            waitForALaterInvitation(realm);

            assertThat(status.get("status").asText()).isEqualTo("FORCE_CHANGE_PASSWORD");
            assertThat(status.at("/invitation/state").asText()).isEqualTo("FAILED");
            assertThat(resent.expect(400).json().get("errorMessage").asText())
                    .startsWith("No password can be generated for this realm's password policy");
            assertThat(realm.mailsTo(address)).isEmpty();
        }

        @Test
        void canBeInvitedOnceThePolicyAllowsIt() {
            realm.change(Map.of("passwordPolicy", "regexPattern(^[a-z]{5}$)"));
            String id = realm.create(NewUser.named(name));
            realm.change(Map.of("passwordPolicy", "length(8)"));

            realm.resend(id).expect(200);

            assertThat(realm.isTemporaryPassword(name, realm.temporaryPassword(address)))
                    .isTrue();
        }
    }

    @Nested
    class WithATemporaryPassword {

        @Test
        void isSentThatOne() {
            String id = workforce.create(NewUser.named(name).withTemporaryPassword(GIVEN));

            assertThat(workforce.temporaryPassword(address)).isEqualTo(GIVEN);
            assertThat(workforce.isTemporaryPassword(name, GIVEN)).isTrue();
            assertThat(workforce.status(id).get("status").asText()).isEqualTo("FORCE_CHANGE_PASSWORD");
        }

        @Test
        void isNotCreatedWhereThePolicyRefusesIt() {
            Answer answer = workforce.tryToCreate(NewUser.named(name).withTemporaryPassword("short"));
            waitForALaterInvitation(workforce);

            assertThat(answer.expect(400).json().get("error_description").asText())
                    .isEqualTo("Password did not conform with policy: Password not long enough");
            assertNobodyIsThere();
            assertThat(workforce.mailsTo(address)).isEmpty();
        }
    }

    @Nested
    class WithAPermanentPassword {

        @Test
        void isAnOrdinaryUserAtOnce() {
            String id = workforce.create(NewUser.named(name).withPermanentPassword(GIVEN));

            assertThat(workforce.status(id).get("status").asText()).isEqualTo("CONFIRMED");
            assertThat(workforce.status(id).get("accountExpires").isNull()).isTrue();
            assertThat(workforce.user(id).json().get("requiredActions")).isEmpty();
            workforce.directGrant(name, GIVEN).expect(200);
        }

        @Test
        void isNotInvitedEvenWhereTheRequestSaysSo() {
            workforce.create(NewUser.named(name).withPermanentPassword(GIVEN).invitedBy("EMAIL"));
            waitForALaterInvitation(workforce);

            assertThat(workforce.mailsTo(address)).isEmpty();
        }
    }

    @Test
    void isRefusedUnderAnotherUsersNameAndThatOneKeepsHisPassword() {
        workforce.create(NewUser.named(name));
        String password = workforce.temporaryPassword(address);

        workforce.tryToCreate(NewUser.named(name)).expect(409);
        waitForALaterInvitation(workforce);

        assertThat(workforce.mailsTo(address)).hasSize(1);
        assertThat(workforce.isTemporaryPassword(name, password)).isTrue();
    }

    /** An invitation of somebody created before would have gone out first. */
    private static Mail waitForALaterInvitation(TestRealm realm) {
        String later = TestRealm.newName();
        realm.create(NewUser.named(later));
        return realm.awaitMail(later + "@example.com");
    }

    private void assertNobodyIsThere() {
        assertThat(server.admin()
                        .get("workforce/users?exact=true&username=" + name)
                        .json())
                .isEmpty();
    }
}
