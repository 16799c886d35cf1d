package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.Invitations;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An invitation sent again, Cognito's RESEND. Paths: admin REST below {@code user-pool}, direct grant. */
final class ResendIT {

    private static final String PASSWORD = "Temp0rary!pass";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.realm("workforce");
    private final String name = TestRealm.newName();
    private final String address = name + "@example.com";
    private final String number = "+4916" + ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000);

    @AfterEach
    void resetTime() {
        server.moveTime(Duration.ZERO);
    }

    private String waiting() {
        return realm.create(NewUser.named(name)
                .with("phone_number", number)
                .invitedBy("NONE")
                .withTemporaryPassword(PASSWORD));
    }

    private Answer resend(String id, String body) {
        return server.admin().post("workforce/user-pool/users/" + id + "/invitation", body);
    }

    @Nested
    class ToAUserWhoHasNotSignedIn {

        @Test
        void bringsANewPasswordAndEndsTheOldOne() {
            String id = waiting();

            Answer answer = realm.resend(id).expect(200);
            String renewed = realm.temporaryPassword(address);

            assertThat(answer.json().get("status").asText()).isEqualTo("FORCE_CHANGE_PASSWORD");
            assertThat(answer.json().at("/invitation/medium").asText()).isEqualTo("EMAIL");
            assertThat(answer.body()).doesNotContain(renewed);
            assertThat(realm.isTemporaryPassword(name, renewed)).isTrue();
            assertThat(realm.isTemporaryPassword(name, PASSWORD)).isFalse();
        }

        @Test
        void beginsBothPeriodsAnew() {
            String id = waiting();
            Instant before = expires(id, "temporaryPasswordExpires");
            server.moveTime(Duration.ofDays(3));

            realm.resend(id).expect(200);

            Instant threeDaysLater = before.plus(Duration.ofDays(3));
            assertThat(expires(id, "temporaryPasswordExpires"))
                    .isBetween(threeDaysLater, threeDaysLater.plusSeconds(120));
            assertThat(expires(id, "accountExpires")).isBetween(threeDaysLater, threeDaysLater.plusSeconds(120));
        }

        @Test
        void goesOutByTheMediumAskedFor() {
            String id = waiting();

            resend(id, "{\"medium\": \"SMS\"}").expect(200);

            String renewed = Invitations.password(realm.awaitText(number).message());
            assertThat(realm.isTemporaryPassword(name, renewed)).isTrue();
            assertThat(realm.mailsTo(address)).isEmpty();
        }

        @Test
        void goesOutByTheMediumOfTheLastTimeWhereNoneIsAskedFor() {
            String id = waiting();
            resend(id, "{\"medium\": \"BOTH\"}").expect(200);
            // Sent again, what still waits would be dropped.
            realm.awaitText(number);
            realm.awaitMail(address);

            assertThat(resend(id, "{}")
                            .expect(200)
                            .json()
                            .at("/invitation/medium")
                            .asText())
                    .isEqualTo("BOTH");
            realm.awaitMail(address, 2);
            await().until(() -> realm.textsTo(number).size() == 2);
        }

        @Test
        void isAnAdminEventWithoutThePassword() {
            String id = waiting();
            realm.resend(id).expect(200);
            JsonNode event = realm.adminEvents(id).get(0);

            assertThat(event.get("operationType").asText()).isEqualTo("ACTION");
            assertThat(event.get("resourceType").asText()).isEqualTo("USER");
            assertThat(event.get("resourcePath").asText()).isEqualTo("users/" + id + "/invitation");
            assertThat(event.at("/authDetails/userId").asText()).isNotBlank();
            assertThat(event.toString()).doesNotContain(realm.temporaryPassword(address));
        }
    }

    @Nested
    class IsRefused {

        @Test
        void forAConfirmedUserInCognitosWords() {
            String id = realm.create(NewUser.named(name).withPermanentPassword(PASSWORD));

            JsonNode answer = realm.resend(id).expect(409).json();

            assertThat(answer.get("errorMessage").asText())
                    .isEqualTo("Resend not possible. " + name + " status is not FORCE_CHANGE_PASSWORD");
            assertThat(answer.get("error").asText()).isEqualTo("UnsupportedUserStateException");
            realm.directGrant(name, PASSWORD).expect(200);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "medium",
                    "[]",
                    "null",
                    "\"EMAIL\"",
                    "{\"medium\": \"FAX\"}",
                    "{\"medium\": \"NONE\"}",
                    "{\"medium\": \"email\"}",
                    "{\"medium\": 1}",
                    "{\"medium\": null}",
                    "{\"medium\": [\"EMAIL\"]}",
                    "{\"media\": \"EMAIL\"}",
                    "{\"medium\": \"EMAIL\", \"password\": \"x\"}",
                    "{\"medium\": \"EMAIL\", \"medium\": \"SMS\"}",
                    "{\"medium\": \"EMAIL\"} x"
                })
        void forABodyThatIsNoneAndNothingChanges(String body) {
            String id = waiting();
            JsonNode before = realm.status(id);

            JsonNode answer = resend(id, body).expect(400).json();

            assertThat(answer.get("errorMessage").asText())
                    .isEqualTo("The body must be empty or {\"medium\": \"EMAIL\"}, with EMAIL, SMS or BOTH.");
            assertThat(answer.get("error").asText()).isEqualTo("InvalidParameterException");
            assertUnchanged(id, before);
        }

        @Test
        void whereTheUserHasNoSuchAddress() {
            String id = realm.create(NewUser.named(name).invitedBy("NONE").withTemporaryPassword(PASSWORD));
            JsonNode before = realm.status(id);

            assertThat(resend(id, "{\"medium\": \"BOTH\"}")
                            .expect(400)
                            .json()
                            .get("errorMessage")
                            .asText())
                    .isEqualTo("User has no valid phone_number for an invitation by SMS.");
            assertUnchanged(id, before);
        }

        @Test
        void wherePoolAndRequestNameNoMedium() {
            TestRealm silent = server.newRealmLike("workforce");
            silent.configure("invitation", "NONE").expect(204);
            String id = silent.create(NewUser.named(name));

            assertThat(silent.resend(id).expect(400).json().get("errorMessage").asText())
                    .startsWith("The pool names no medium for invitations.");
            silent.delete();
        }

        private void assertUnchanged(String id, JsonNode before) {
            assertThat(realm.status(id)).isEqualTo(before);
            assertThat(realm.isTemporaryPassword(name, PASSWORD)).isTrue();
        }
    }

    private Instant expires(String id, String deadline) {
        return Instant.parse(realm.status(id).get(deadline).asText());
    }
}
