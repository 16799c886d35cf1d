package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.OutboxRow;
import dev.userpools.tests.fixture.PostgresServer;
import dev.userpools.tests.fixture.ScriptedGateway;
import dev.userpools.tests.fixture.ScriptedMailServer;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A sender that hangs, with a thousand messages that have been due for longer than anybody else's. It keeps what it has for
 * longer than the tests wait. Paths: admin REST, background tasks.
 */
final class SenderIsolationIT {

    private static final int MANY = 1_000;
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String NUMBER_THAT_HANGS = "+4930123456";
    private static final String LONG = "60000";

    private final PostgresServer postgres = PostgresServer.shared();
    private final TestServer server = postgres.server();
    private final TestRealm failing = server.newRealmLike("workforce");
    private final TestRealm other = server.newRealmLike("workforce");
    private final ScriptedMailServer mailServer = ScriptedMailServer.start();
    private final ScriptedGateway gateway = ScriptedGateway.start();
    private final String name = TestRealm.newName();
    private final String address = name + "@example.com";
    private final String number = "+4930" + (1_000_000 + Math.floorMod(name.hashCode(), 1_000_000));

    @AfterEach
    void tidyUp() {
        mailServer.close();
        gateway.close();
        server.moveTime(Duration.ZERO);
        failing.delete();
        other.delete();
    }

    @Test
    void aMailServerThatHangsHoldsUpNoOtherRealm() {
        mailsHang();

        other.create(NewUser.named(name));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(other.mailsTo(address)).hasSize(1));
        assertThat(mailServer.hanging()).isPositive();
    }

    @Test
    void aMailServerThatHangsHoldsUpNoTextMessageOfItsOwnRealm() {
        mailsHang();

        failing.create(NewUser.named(name).with("phone_number", number).invitedBy("SMS"));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(failing.textsTo(number)).hasSize(1));
        assertThat(mailServer.hanging()).isPositive();
    }

    @Test
    void aMailServerThatHangsHidesNoOtherRealmsRetry() {
        other.change(ScriptedMailServer.smtp(ScriptedMailServer.CLOSED_PORT));
        OutboxRow waiting = postgres.awaitFailure(other.create(NewUser.named(name)));
        mailsHang();

        other.change(ScriptedMailServer.smtp(server.inbox().smtpPort()));
        server.moveTimeTo(waiting.nextAttempt());

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(other.mailsTo(address)).hasSize(1));
        assertThat(mailServer.hanging()).isPositive();
    }

    @Test
    void aMailServerThatHangsHasFourConnectionsOfThisNode() {
        mailsHang();

        await().during(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(mailServer.hanging()).isEqualTo(4));
    }

    @Test
    void aGatewayThatHangsHoldsUpNeitherMailsNorOtherRealms() {
        gateway.hang();
        failing.configure("smsSenderConfig", gateway.config(LONG)).expect(204);
        String id = failing.create(NewUser.named(TestRealm.newName())
                .with("phone_number", NUMBER_THAT_HANGS)
                .invitedBy("SMS"));
        OutboxRow.copyAsDue(postgres.sql(), id, MANY);
        await().untilAsserted(() -> assertThat(gateway.bodies()).hasSize(4));

        failing.create(NewUser.named(name));
        other.create(NewUser.named(name).with("phone_number", number).invitedBy("SMS"));

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(failing.mailsTo(address)).hasSize(1);
            assertThat(other.textsTo(number)).hasSize(1);
        });
        assertThat(gateway.bodies()).hasSize(4);
    }

    private void mailsHang() {
        mailServer.hang();
        failing.change(mailServer.realmSettings("timeout", LONG));
        OutboxRow.copyAsDue(postgres.sql(), failing.create(NewUser.named(TestRealm.newName())), MANY);
        await().untilAsserted(() -> assertThat(mailServer.hanging()).isEqualTo(4));
    }
}
