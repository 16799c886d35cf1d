package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.OutboxRow;
import dev.userpools.tests.fixture.PostgresServer;
import dev.userpools.tests.fixture.ScriptedGateway;
import dev.userpools.tests.fixture.ScriptedMailServer;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a text message the gateway does not take. Paths: admin REST. */
final class GatewayAnswersIT {

    private static final String NUMBER = "+4930123456";

    private final PostgresServer postgres = PostgresServer.shared();
    private final TestServer server = postgres.server();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final ScriptedGateway gateway = ScriptedGateway.start();
    private final NewUser user =
            NewUser.named(TestRealm.newName()).with("phone_number", NUMBER).invitedBy("SMS");

    @BeforeEach
    void useTheGateway() {
        realm.configure("smsSenderConfig", gateway.config()).expect(204);
    }

    @AfterEach
    void tidyUp() {
        server.moveTime(Duration.ZERO);
        realm.delete();
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429})
    void aTemporaryErrorIsTriedAgain(int status) {
        gateway.answer(status);

        String id = realm.create(user);

        assertIsSentLater(id, "gateway answered HTTP " + status);
        assertThat(gateway.bodies())
                .hasSize(2)
                .allSatisfy(body -> assertThat(body).contains(NUMBER));
    }

    @Test
    void aConnectionRefusedIsTriedAgain() {
        realm.configure("smsSenderConfig", ScriptedGateway.config(ScriptedMailServer.CLOSED_PORT))
                .expect(204);
        String id = realm.create(user);
        OutboxRow waiting = postgres.awaitFailure(id);
        assertThat(waiting.lastError().orElseThrow()).startsWith("gateway not reachable");

        realm.configure("smsSenderConfig", gateway.config()).expect(204);
        server.moveTimeTo(waiting.nextAttempt());

        assertIsSent(id);
        assertThat(gateway.bodies()).hasSize(1);
    }

    @Test
    void aGatewayThatGivesNoAnswerIsTriedAgain() {
        realm.configure("smsSenderConfig", gateway.config("1000")).expect(204);
        gateway.hang();

        String id = realm.create(user);

        OutboxRow waiting = postgres.awaitFailure(id);
        assertThat(waiting.lastError()).hasValue("gateway not reachable: SocketTimeoutException");
        // It need not be as quick.
        realm.configure("smsSenderConfig", gateway.config()).expect(204);
        gateway.answer(200);
        server.moveTimeTo(waiting.nextAttempt());
        assertIsSent(id);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403})
    void aPermanentErrorIsGivenUpAtOnce(int status) {
        gateway.answer(status);

        String id = realm.create(user);

        await().untilAsserted(() -> assertThat(realm.invitationState(id)).isEqualTo("FAILED"));
        assertThat(postgres.outbox(id)).isEmpty();
        JsonNode event = realm.adminEvents(id).get(0);
        assertThat(event.get("error").asText()).isEqualTo("message_given_up");
        assertThat(event.at("/details/user_pool_medium").asText()).isEqualTo("SMS");
        assertThat(event.at("/details/user_pool_reason").asText()).isEqualTo("gateway answered HTTP " + status);
        assertThat(gateway.bodies()).hasSize(1);
    }

    private void assertIsSentLater(String id, String reason) {
        OutboxRow waiting = postgres.awaitFailure(id);
        assertThat(waiting.lastError()).hasValue(reason);
        assertThat(realm.invitationState(id)).isEqualTo("WAITING");
        gateway.answer(200);
        server.moveTimeTo(waiting.nextAttempt());
        assertIsSent(id);
    }

    private void assertIsSent(String id) {
        await().untilAsserted(() -> assertThat(postgres.outbox(id)).isEmpty());
        assertThat(realm.invitationState(id)).isEqualTo("SENT");
    }
}
