package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The request-only attribute {@code invitation}. Path: admin REST. */
final class InvitationAttributeIT {

    private final TestServer server = TestServer.shared();
    private final TestRealm workforce = server.realm("workforce");
    private final String name = TestRealm.newName();
    private final String address = name + "@example.com";
    private final String number = "+4915" + ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000);
    private final NewUser user = NewUser.named(name).with("phone_number", number);

    @Nested
    class InTheUsersAttributes {

        @Test
        void isNeverStored() {
            String id = workforce.create(user.invitedBy("NONE"));

            assertThat(workforce.user(id).json().get("attributes").has("invitation"))
                    .isFalse();
        }

        @Test
        void isRefusedInAnUpdateAndNothingChanges() {
            String id = workforce.create(user.invitedBy("NONE"));
            ObjectNode update = (ObjectNode) workforce.user(id).json();
            JsonNode before = update.deepCopy();
            update.put("firstName", "Changed");
            ((ObjectNode) update.get("attributes")).putArray("invitation").add("EMAIL");

            Answer answer = server.admin().put("workforce/users/" + id, update);

            assertThat(answer.expect(400).body()).contains("An invitation can be chosen only when the user is created");
            assertThat(workforce.user(id).json()).isEqualTo(before);
        }
    }

    @Nested
    class WhereTheProfileDoesNotKnowTheAttribute {

        private final TestRealm realm = server.newRealmLike("workforce");

        @AfterEach
        void removeRealm() {
            realm.delete();
        }

        @BeforeEach
        void forgetTheAttribute() {
            String path = realm.name() + "/users/profile";
            ObjectNode profile = (ObjectNode) server.admin().get(path).json();
            ArrayNode attributes = (ArrayNode) profile.get("attributes");
            attributes.remove(attributes.findValuesAsText("name").indexOf("invitation"));
            server.admin().put(path, profile).expect(200);
        }

        @Test
        void itSteersTheInvitationAllTheSame() {
            String id = realm.create(user.invitedBy("SMS"));

            realm.awaitText(number);
            assertInvitation(realm, id, "SMS", "SENT");
            assertThat(realm.user(id).body()).doesNotContain("invitation");
        }

        @Test
        void nothingIsCreatedOrSentForABadOne() {
            assertThat(realm.tryToCreate(user.invitedBy("FAX")).status()).isGreaterThanOrEqualTo(400);

            assertThat(server.admin().get(realm.name() + "/users").json()).isEmpty();
            realm.create(NewUser.named(name + "2"));
            realm.awaitMail(name + "2@example.com");
            assertThat(realm.mailsTo(address)).isEmpty();
        }
    }

    private static void assertInvitation(TestRealm realm, String id, String medium, String state) {
        await().untilAsserted(() -> {
            JsonNode invitation = realm.status(id).get("invitation");
            assertThat(invitation.get("medium").asText()).isEqualTo(medium);
            assertThat(invitation.get("state").asText()).isEqualTo(state);
        });
    }
}
