package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.Invitations;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By what a new user is invited: as the request says, else as the pool says. Path: admin REST. */
final class InvitationMediumIT {

    private final TestServer server = TestServer.shared();
    private final TestRealm workforce = server.realm("workforce");
    private final String name = TestRealm.newName();
    private final String address = name + "@example.com";
    private final String number = "+4915" + ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000);
    private final NewUser user = NewUser.named(name).with("phone_number", number);

    @Nested
    class AskedFor {

        @Test
        void emailSendsAMailOnly() {
            String id = workforce.create(user.invitedBy("EMAIL"));
            workforce.awaitMail(address);

            assertInvitation(workforce, id, "EMAIL", "SENT");
            assertThat(workforce.textsTo(number)).isEmpty();
        }

        @Test
        void smsSendsATextMessageOnly() {
            String id = workforce.create(user.invitedBy("SMS"));
            String text = workforce.awaitText(number).message();

            assertThat(text).startsWith("Your username is " + name + " and temporary password is ");
            assertThat(workforce.isTemporaryPassword(name, Invitations.password(text)))
                    .isTrue();
            assertInvitation(workforce, id, "SMS", "SENT");
            assertThat(workforce.mailsTo(address)).isEmpty();
        }

        @Test
        void bothSendTheSamePassword() {
            String id = workforce.create(user.invitedBy("BOTH"));

            assertThat(Invitations.password(workforce.awaitText(number).message()))
                    .isEqualTo(workforce.temporaryPassword(address));
            assertInvitation(workforce, id, "BOTH", "SENT");
        }

        @Test
        void noneSendsNothing() {
            String id = workforce.create(user.invitedBy("NONE"));
            workforce.create(NewUser.named(name + "2"));
            workforce.awaitMail(name + "2@example.com");

            assertInvitation(workforce, id, "NONE", "NONE");
            assertThat(workforce.mailsTo(address)).isEmpty();
            assertThat(workforce.textsTo(number)).isEmpty();
            assertThat(workforce.status(id).get("status").asText()).isEqualTo("FORCE_CHANGE_PASSWORD");
        }

        @ParameterizedTest
        @ValueSource(strings = {"SMS", "BOTH"})
        void withoutThatAddressIsRefusedAndThereIsNoUser(String medium) {
            assertRefused(NewUser.named(name).invitedBy(medium), "An invitation by SMS needs a valid phone_number");
        }

        @Test
        void withoutAMailAddressIsRefusedAndThereIsNoUser() {
            assertRefused(user.withoutEmail().invitedBy("EMAIL"), "An invitation by EMAIL needs a valid email");
        }

        @ParameterizedTest
        @ValueSource(strings = {"FAX", "email", " EMAIL", "EMAIL,SMS", "<b>"})
        void thatIsNoneIsRefusedAndThereIsNoUser(String medium) {
            assertRefused(
                    user.invitedBy(medium),
                    "\"" + medium + "\" is not an invitation medium; use EMAIL, SMS, BOTH, NONE");
        }

        @Test
        void bySmsIsRefusedWhereThePoolHasNoSender() {
            TestRealm silent = server.newPlainRealm();
            silent.addPool(Map.of("defaultPhoneRegion", List.of("DE"))).expect(201);
            allowAnyAttribute(silent);

            Answer answer = silent.tryToCreate(user.invitedBy("SMS"));

            assertThat(answer.expect(400).body()).contains("This user pool sends no text messages");
            silent.delete();
        }
    }

    @Nested
    class NotAskedFor {

        @Test
        void isThePools() {
            TestRealm realm = server.newRealmLike("workforce");
            realm.configure("invitation", "SMS").expect(204);

            String id = realm.create(user);

            realm.awaitText(number);
            assertInvitation(realm, id, "SMS", "SENT");
            realm.delete();
        }

        @Test
        void withoutThatAddressCreatesTheUserAndShowsItInHisStatus() {
            String id = workforce.create(user.withoutEmail());

            assertInvitation(workforce, id, "EMAIL", "NO_ADDRESS");
            assertThat(workforce.textsTo(number)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0151 234-56789", "+49 (151) 23456789", "0049 151/23456789"})
    void textMessagesGoToTheNumberInItsInternationalForm(String written) {
        TestRealm german = server.newPlainRealm();
        german.addPool(Map.of(
                        "defaultPhoneRegion", List.of("DE"),
                        "smsSender", List.of("http"),
                        "smsSenderConfig",
                                List.of("{\"url\":\"" + server.inbox().url() + "/sms\"}")))
                .expect(201);
        allowAnyAttribute(german);

        german.create(NewUser.named(name).with("phone_number", written).invitedBy("SMS"));

        await().untilAsserted(() -> assertThat(german.textsTo("+4915123456789"))
                .anySatisfy(text -> assertThat(text.message()).contains(name)));
        german.delete();
    }

    private void allowAnyAttribute(TestRealm realm) {
        String path = realm.name() + "/users/profile";
        ObjectNode profile = (ObjectNode) server.admin().get(path).json();
        server.admin()
                .put(path, profile.put("unmanagedAttributePolicy", "ENABLED"))
                .expect(200);
    }

    private void assertRefused(NewUser refused, String reason) {
        JsonNode answer = workforce.tryToCreate(refused).expect(400).json();

        assertThat(answer.findValuesAsText("errorMessage")).contains(reason);
        assertThat(answer.findValuesAsText("field")).containsOnly("invitation");
        assertThat(server.admin()
                        .get("workforce/users?exact=true&username=" + name)
                        .json())
                .isEmpty();
    }

    private static void assertInvitation(TestRealm realm, String id, String medium, String state) {
        await().untilAsserted(() -> {
            JsonNode invitation = realm.status(id).get("invitation");
            assertThat(invitation.get("medium").asText()).isEqualTo(medium);
            assertThat(invitation.get("state").asText()).isEqualTo(state);
        });
    }
}
