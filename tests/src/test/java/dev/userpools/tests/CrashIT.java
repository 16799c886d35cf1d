package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.userpools.tests.fixture.Invitations;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.OutboxRow;
import dev.userpools.tests.fixture.PostgresServer;
import dev.userpools.tests.fixture.ScriptedGateway;
import dev.userpools.tests.fixture.ScriptedMailServer;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a server that is killed leaves to its next start. Paths: admin REST, direct grant. */
final class CrashIT {

    private static final String TEMPORARY = "Waiting-passw0rd";
    private static final int MANY = 200;
    private static final int PARALLEL = 4;

    private static PostgresServer postgres;

    private final TestServer server = postgres.server();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final ScriptedMailServer mailServer = ScriptedMailServer.start();
    private final String name = TestRealm.newName();
    private final String address = name + "@example.com";

    @BeforeAll
    static void start() {
        postgres = PostgresServer.start(UnaryOperator.identity());
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

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
    void aMessageThatWaitedIsSentOnceAfterTheNextStart() {
        mailServer.refuse(450);
        String id = realm.create(NewUser.named(name).withTemporaryPassword(TEMPORARY));
        OutboxRow waiting = postgres.awaitFailure(id);

        server.keycloak().kill();
        mailServer.accept();
        server.restart();

        server.moveTimeTo(waiting.nextAttempt());
        assertIsSentOnce(id);
        assertThat(realm.isTemporaryPassword(name, TEMPORARY)).isTrue();
    }

    @Test
    void aMessageThatWasOnItsWayIsSentOnceWhenItsLeaseIsOver() {
        mailServer.hang();
        String id = realm.create(NewUser.named(name).withTemporaryPassword(TEMPORARY));
        await().untilAsserted(() -> assertThat(mailServer.hanging()).isPositive());

        server.keycloak().kill();
        mailServer.accept();
        server.restart();

        String another = TestRealm.newName();
        realm.create(NewUser.named(another));
        await().untilAsserted(() -> assertThat(mailServer.receivers()).containsExactly(another + "@example.com"));
        OutboxRow lost = postgres.outbox(id).get(0);
        assertThat(lost.attempts()).isEqualTo(1);
        assertThat(lost.nextAttempt()).isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(5)));
        server.moveTimeTo(lost.nextAttempt());
        assertIsSentOnce(id);
        assertThat(realm.isTemporaryPassword(name, TEMPORARY)).isTrue();
    }

    @Test
    void ofManyOnlyThoseWhoseAnswerWasLostAreSentTwice() {
        mailServer.refuse(450);
        realm.change(mailServer.realmSettings("timeout", "60000"));
        String id = realm.create(NewUser.named(name));
        postgres.awaitFailure(id);
        mailServer.swallowAfter(MANY / 2);
        OutboxRow.copyAsDue(postgres.sql(), id, MANY);
        await().untilAsserted(() -> {
            assertThat(mailServer.hanging()).isEqualTo(PARALLEL);
            assertThat(postgres.outbox(id))
                    .hasSize(MANY + 1 - (mailServer.receivers().size() - PARALLEL));
        });

        server.keycloak().kill();
        assertThat(mailServer.receivers()).hasSizeBetween(MANY / 2 + PARALLEL, MANY);
        mailServer.accept();
        server.restart();
        server.moveTime(Duration.ofMinutes(6));

        await().untilAsserted(() -> assertThat(postgres.outbox(id)).isEmpty());
        assertThat(mailServer.mailsTo(address)).isEqualTo(MANY + 1 + PARALLEL);
    }

    @Test
    void withItsKeyLostAMessageGetsANewPasswordTheSameByBothMedia() throws IOException {
        String number = "+4930123456";
        String sms = realm.pool().at("/config/smsSenderConfig/0").asText();
        realm.configure("smsSenderConfig", ScriptedGateway.config(ScriptedMailServer.CLOSED_PORT))
                .expect(204);
        mailServer.refuse(450);
        String id = realm.create(NewUser.named(name)
                .with("phone_number", number)
                .invitedBy("BOTH")
                .withTemporaryPassword(TEMPORARY));

        server.keycloak().kill();
        Path key = server.keycloak().home().orElseThrow().resolve("data/user-pool/outbox.key");
        assertThat(Files.readString(key)).isNotBlank();
        Files.delete(key);
        server.restart();
        realm.change(ScriptedMailServer.smtp(server.inbox().smtpPort()));
        realm.configure("smsSenderConfig", sms).expect(204);
        // The rows may be on lease, and are left for a while to the node that could read them.
        server.moveTime(Duration.ofMinutes(12));

        String byMail = realm.temporaryPassword(address);
        String byText = Invitations.password(realm.awaitText(number).message());
        await().untilAsserted(() -> assertThat(postgres.outbox(id)).isEmpty());
        assertThat(byMail).isEqualTo(byText).isNotEqualTo(TEMPORARY);
        assertThat(realm.isTemporaryPassword(name, byMail)).isTrue();
        assertThat(realm.directGrant(name, TEMPORARY).body()).contains("Invalid user credentials");
        assertThat(realm.mailsTo(address)).hasSize(1);
        assertThat(realm.textsTo(number)).hasSize(1);
    }

    private void assertIsSentOnce(String id) {
        await().untilAsserted(() -> assertThat(postgres.outbox(id)).isEmpty());
        server.moveTimeTo(server.now().plus(Duration.ofHours(2)));
        String another = TestRealm.newName();
        realm.create(NewUser.named(another));
        await().untilAsserted(() ->
                assertThat(mailServer.mailsTo(another + "@example.com")).isEqualTo(1));
        assertThat(mailServer.mailsTo(address)).isEqualTo(1);
        assertThat(realm.invitationState(id)).isEqualTo("SENT");
    }
}
