package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.Administrator;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PoolCalls;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The operators' resource: a user's status. Path: admin REST below {@code user-pool}. */
final class AdminResourceIT {

    private static final String PASSWORD = "Temp0rary!pass";

    private final TestServer server = TestServer.shared();
    private final TestRealm workforce = server.realm("workforce");
    private final String name = TestRealm.newName();

    @Nested
    class AUsersStatus {

        @Test
        void ofAnInvitedUserHasAllItsFields() {
            String id = workforce.create(NewUser.named(name).withTemporaryPassword(PASSWORD));
            workforce.awaitMail(name + "@example.com");
            await().until(() ->
                    workforce.status(id).at("/invitation/state").asText().equals("SENT"));
            JsonNode status = workforce.status(id);

            assertFields(status);
            assertThat(status.get("id").asText()).isEqualTo(id);
            assertThat(status.get("username").asText()).isEqualTo(name);
            assertThat(status.get("status").asText()).isEqualTo("FORCE_CHANGE_PASSWORD");
            assertThat(status.get("enabled").asBoolean()).isTrue();
            assertThat(time(status.get("temporaryPasswordExpires"))).isBetween(inDays(6), inDays(8));
            assertThat(status.get("accountExpires")).isEqualTo(status.get("temporaryPasswordExpires"));
            assertThat(status.at("/invitation/medium").asText()).isEqualTo("EMAIL");
            assertThat(time(status.at("/invitation/at"))).isBetween(inDays(-1), inDays(1));
            assertThat(status.get("pendingVerifications").isArray()).isTrue();
            assertThat(status.get("aliases").isArray()).isTrue();
            assertThat(status.get("lockedUntil").isNull()).isTrue();
            assertThat(status.toString()).doesNotContain(PASSWORD);
        }

        @Test
        void ofAnOrdinaryUserHasThemToo() {
            String id = workforce.create(NewUser.named(name).withPermanentPassword(PASSWORD));
            JsonNode status = workforce.status(id);

            assertFields(status);
            assertThat(status.get("status").asText()).isEqualTo("CONFIRMED");
            assertThat(status.get("temporaryPasswordExpires").isNull()).isTrue();
            assertThat(status.get("accountExpires").isNull()).isTrue();
            assertThat(status.get("invitation").toString())
                    .isEqualTo("{\"medium\":\"NONE\",\"state\":\"NONE\",\"at\":null}");
        }

        @Test
        void tellsOfALockOut() {
            TestRealm realm = server.newRealmLike("workforce");
            // Long enough to be seen.
            realm.change(Map.of("waitIncrementSeconds", 600, "maxFailureWaitSeconds", 600));
            String id = realm.create(NewUser.named(name).withPermanentPassword(PASSWORD));
            for (int tries = 1; tries <= 5; tries++) {
                realm.directGrant(name, "Wr0ng!password");
                realm.awaitFailures(id, tries);
            }

            await().untilAsserted(() ->
                    assertThat(time(realm.status(id).get("lockedUntil"))).isAfter(server.now()));
            realm.delete();
        }

        @Test
        void ofAnUnknownUserIsNotFound() {
            assertNotFound(workforce, "0b4e6a3c-0000-0000-0000-000000000000");
            assertNotFound(workforce, "unknown");
        }

        @Test
        void ofAnotherRealmsUserIsNotFound() {
            String id = workforce.create(NewUser.named(name).invitedBy("NONE"));

            assertNotFound(server.realm("customers"), id);
            PoolCalls elsewhere = new PoolCalls(server.realm("customers"));
            assertThat(server.realm("customers").resend(id).status()).isEqualTo(404);
            assertThat(elsewhere.verify(id, "email").status()).isEqualTo(404);
            assertThat(elsewhere.unlock(id).status()).isEqualTo(404);
            assertThat(elsewhere.forgetDevices(id).status()).isEqualTo(404);
            assertThat(workforce.status(id).at("/invitation/medium").asText()).isEqualTo("NONE");
        }

        @Test
        void ofARealmWithoutAPoolIsNotFoundAndTheAnswerSaysWhy() {
            TestRealm plain = server.newPlainRealm();
            String id = plain.create(NewUser.named(name));

            Answer status = server.admin().get(plain.name() + "/user-pool/users/" + id);
            Answer outbox = server.admin().get(plain.name() + "/user-pool/outbox");

            assertThat(status.expect(404).json().get("errorMessage").asText())
                    .isEqualTo("This realm has no user pool, or it is disabled.");
            assertThat(outbox.expect(404).json().get("error").asText()).isEqualTo("ResourceNotFoundException");
            PoolCalls calls = new PoolCalls(plain);
            for (Answer answer : List.of(
                    calls.verify(id, "email"),
                    calls.unlock(id),
                    calls.setup(),
                    calls.messageTest(Map.of("template", "recovery")))) {
                assertThat(answer.refused(404, "ResourceNotFoundException"))
                        .isEqualTo("This realm has no user pool, or it is disabled.");
            }
            plain.delete();
        }

        private void assertNotFound(TestRealm realm, String id) {
            assertThat(server.admin()
                            .get(realm.name() + "/user-pool/users/" + id)
                            .expect(404)
                            .json()
                            .get("error")
                            .asText())
                    .isEqualTo("User not found");
        }
    }

    @Test
    void nobodyWhoHasNotSignedInGetsAnAnswer() {
        String id = workforce.create(NewUser.named(name).invitedBy("NONE"));
        String resource = server.keycloak().url() + "/admin/realms/workforce/user-pool";

        for (String path : List.of("/users/" + id, "/users/unknown", "/outbox")) {
            assertThat(Administrator.anonymously("GET", resource + path).status())
                    .isEqualTo(401);
        }
        for (String path : List.of("invitation", "verification?attribute=email", "unlock", "alias?attribute=email")) {
            assertThat(Administrator.anonymously("POST", resource + "/users/" + id + "/" + path)
                            .status())
                    .as(path)
                    .isEqualTo(401);
        }
        for (String path : List.of("message-test", "setup")) {
            assertThat(Administrator.anonymously("POST", resource + "/" + path).status())
                    .as(path)
                    .isEqualTo(401);
        }
    }

    private static void assertFields(JsonNode status) {
        assertThat(status.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "username",
                        "status",
                        "enabled",
                        "temporaryPasswordExpires",
                        "accountExpires",
                        "invitation",
                        "pendingVerifications",
                        "aliases",
                        "mfa",
                        "devices",
                        "lockedUntil");
        assertThat(status.get("invitation").fieldNames()).toIterable().containsExactly("medium", "state", "at");
    }

    private static Instant time(JsonNode value) {
        assertThat(value.asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        return Instant.parse(value.asText());
    }

    private Instant inDays(int days) {
        return server.now().plus(Duration.ofDays(days));
    }
}
