package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.OutboxRow;
import dev.userpools.tests.fixture.PostgresServer;
import dev.userpools.tests.fixture.ScriptedGateway;
import dev.userpools.tests.fixture.ScriptedMailServer;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of an invitation the mail server does not take. Paths: admin REST, the metrics on the management port. */
final class MailServerAnswersIT {

    private static final String GIVEN_UP = "user_pool_messages_total{medium=\"email\",outcome=\"given_up\"}";

    private final PostgresServer postgres = PostgresServer.shared();
    private final TestServer server = postgres.server();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final ScriptedMailServer mailServer = ScriptedMailServer.start();
    private final String name = TestRealm.newName();
    private final String address = name + "@example.com";

    @BeforeEach
    void useTheMailServer() {
        realm.change(mailServer.realmSettings());
    }

    @AfterEach
    void tidyUp() {
        server.moveTime(Duration.ZERO);
        realm.delete();
        mailServer.close();
    }

    @Test
    void aTemporaryErrorIsTriedAgain() {
        mailServer.refuse(450);
        String id = realm.create(NewUser.named(name));
        OutboxRow waiting = awaitAttempt(id, 1);

        assertThat(waiting.lastError()).hasValue("mail server answered 450 (address refused)");
        assertThat(realm.invitationState(id)).isEqualTo("WAITING");

        mailServer.accept();
        server.moveTimeTo(waiting.nextAttempt());

        await().untilAsserted(() -> assertThat(postgres.outbox(id)).isEmpty());
        assertThat(mailServer.receivers()).containsExactly(address);
        assertThat(realm.invitationState(id)).isEqualTo("SENT");
    }

    @Test
    void aMailWhoseReceiptNobodyHeardOfIsSentAgain() {
        mailServer.swallow();
        String id = realm.create(NewUser.named(name));
        await().untilAsserted(() -> assertThat(mailServer.receivers()).containsExactly(address));

        mailServer.accept();
        server.moveTimeTo(awaitAttempt(id, 1).nextAttempt());

        await().untilAsserted(() -> assertThat(postgres.outbox(id)).isEmpty());
        assertThat(mailServer.receivers()).containsExactly(address, address);
    }

    @Test
    void aMailThatCannotEvenBeComposedIsGivenUpInTime() {
        mailServer.refuse(450);
        String id = realm.create(NewUser.named(name));
        awaitAttempt(id, 1);
        // Only a change behind Keycloak's back makes a pool that cannot be read.
        postgres.sql()
                .run(
                        "update component_config set value = 'x' where name = 'temporaryPasswordValidityDays'"
                                + " and component_id in (select c.id from component c join realm r"
                                + " on r.id = c.realm_id where r.name = ?)",
                        realm.name());
        server.admin().post(realm.name() + "/clear-realm-cache").expect(204);

        server.moveTime(Duration.ofHours(25));

        await().untilAsserted(() -> assertThat(postgres.outbox(id)).isEmpty());
        assertThat(realm.adminEvents(id).get(0).get("error").asText()).isEqualTo("message_given_up");
    }

    @Test
    void aPermanentErrorIsGivenUpAtOnce() {
        double before = server.metric(GIVEN_UP).orElse(0.0);
        mailServer.refuse(550);

        String id = realm.create(NewUser.named(name));

        await().untilAsserted(() -> assertThat(realm.invitationState(id)).isEqualTo("FAILED"));
        assertThat(postgres.outbox(id)).isEmpty();
        assertGivenUp(id, "mail server answered 550 (address refused)");
        await().untilAsserted(() -> assertThat(server.metric(GIVEN_UP)).hasValue(before + 1));
        assertThat(realm.user(id).status()).isEqualTo(200);
    }

    @Test
    void anInvitationThatFailedCanBeSentAgain() {
        mailServer.refuse(550);
        String id = realm.create(NewUser.named(name));
        await().untilAsserted(() -> assertThat(realm.invitationState(id)).isEqualTo("FAILED"));
        mailServer.accept();

        realm.resend(id).expect(200);

        await().untilAsserted(() -> assertThat(realm.invitationState(id)).isEqualTo("SENT"));
        assertThat(mailServer.receivers()).containsExactly(address);
    }

    @Test
    void aMessageIsGivenUpADayAfterItsCreation() {
        mailServer.refuse(450);
        Instant before = server.now();
        String id = realm.create(NewUser.named(name));
        Instant after = server.now();
        awaitAttempt(id, 1);

        server.moveTimeTo(before.plus(Duration.ofDays(1)).minusSeconds(30));
        awaitAttempt(id, 2);
        assertThat(realm.invitationState(id)).isEqualTo("WAITING");
        server.moveTimeTo(after.plus(Duration.ofDays(1)).plusSeconds(60));

        await().untilAsserted(() -> assertThat(realm.invitationState(id)).isEqualTo("FAILED"));
        assertThat(postgres.outbox(id)).isEmpty();
        assertGivenUp(id, "mail server answered 450 (address refused)");
        assertThat(mailServer.receivers()).isEmpty();
    }

    @Test
    void ofTwoMediaOneThatArrivesIsEnough() {
        mailServer.refuse(550);
        String number = "+4930" + (1_000_000 + Math.floorMod(name.hashCode(), 1_000_000));

        String id =
                realm.create(NewUser.named(name).with("phone_number", number).invitedBy("BOTH"));

        await().untilAsserted(() -> assertThat(postgres.outbox(id)).isEmpty());
        realm.awaitText(number);
        assertThat(realm.invitationState(id)).isEqualTo("SENT");
        assertGivenUp(id, "mail server answered 550 (address refused)");
    }

    /** Each medium notes its end in a transaction of its own. */
    @ParameterizedTest
    @CsvSource({"200, SENT", "400, FAILED"})
    void ofTwoMediaThatEndAtTheSameMomentNeitherMissesTheOther(int gatewayAnswer, String state) {
        mailServer.refuse(550);
        try (ScriptedGateway gateway = ScriptedGateway.start()) {
            gateway.answer(gatewayAnswer);
            realm.configure("smsSenderConfig", gateway.config()).expect(204);

            List<String> ids = IntStream.range(0, 30)
                    .mapToObj(user -> realm.create(NewUser.named(TestRealm.newName())
                            .with("phone_number", SignUp.newNumber())
                            .invitedBy("BOTH")))
                    .toList();

            await().untilAsserted(() -> assertThat(postgres.outboxOf(realm)).isZero());
            assertThat(ids)
                    .allSatisfy(id -> assertThat(realm.invitationState(id)).isEqualTo(state));
        }
    }

    private OutboxRow awaitAttempt(String id, int count) {
        return await().until(
                        () -> postgres.outbox(id),
                        rows -> rows.size() == 1
                                && rows.get(0).attempts() == count
                                && rows.get(0).lastError().isPresent())
                .get(0);
    }

    private void assertGivenUp(String id, String reason) {
        JsonNode event = await().until(() -> realm.adminEvents(id), events -> events.size() > 1)
                .get(0);
        assertThat(event.get("operationType").asText()).isEqualTo("ACTION");
        assertThat(event.get("resourcePath").asText()).isEqualTo("users/" + id + "/invitation");
        assertThat(event.get("error").asText()).isEqualTo("message_given_up");
        assertThat(event.at("/details/user_pool_medium").asText()).isEqualTo("EMAIL");
        assertThat(event.at("/details/user_pool_reason").asText()).isEqualTo(reason);
    }
}
