package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.ClosedPort;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The operators' resource: the messages that wait. Path: admin REST below {@code user-pool}. */
final class OutboxViewIT {

    private static final String PASSWORD = "Temp0rary!pass";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final String name = TestRealm.newName();

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @Test
    void showsWhatWaitsWithMaskedAddresses() {
        String closed = ClosedPort.number();
        realm.change(Map.of("smtpServer", Map.of("host", "localhost", "port", closed, "from", "a@example.com")));
        String id = realm.create(NewUser.named(name).withTemporaryPassword(PASSWORD));
        await().until(() -> !waiting().get(0).get("lastError").isNull());
        JsonNode message = waiting().get(0);

        assertThat(waiting()).hasSize(1);
        assertThat(message.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "userId",
                        "purpose",
                        "medium",
                        "destination",
                        "attempts",
                        "nextAttempt",
                        "lastError",
                        "created");
        assertThat(message.get("userId").asText()).isEqualTo(id);
        assertThat(message.get("purpose").asText()).isEqualTo("INVITATION");
        assertThat(message.get("medium").asText()).isEqualTo("EMAIL");
        assertThat(message.get("destination").asText()).isEqualTo("u***@e***");
        assertThat(message.get("attempts").asInt()).isPositive();
        assertThat(time(message.get("nextAttempt"))).isAfter(time(message.get("created")));
        assertThat(message.get("lastError").asText()).startsWith("mail server not reachable");
        assertThat(message.toString()).doesNotContain(PASSWORD).doesNotContain(name);
        assertThat(realm.status(id).at("/invitation/state").asText()).isEqualTo("WAITING");
    }

    @Test
    void isEmptyWhereNothingWaits() {
        assertThat(server.admin()
                        .get(realm.name() + "/user-pool/outbox")
                        .expect(200)
                        .body())
                .isEqualTo("{\"messages\":[]}");
    }

    private JsonNode waiting() {
        return server.admin()
                .get(realm.name() + "/user-pool/outbox")
                .expect(200)
                .json()
                .get("messages");
    }

    private static Instant time(JsonNode value) {
        assertThat(value.asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        return Instant.parse(value.asText());
    }
}
