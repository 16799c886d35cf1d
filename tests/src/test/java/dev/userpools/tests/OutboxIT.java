package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.OutboxRow;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.PostgresServer;
import dev.userpools.tests.fixture.ScriptedMailServer;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What waits in the outbox while the mail server is down, on PostgreSQL. Paths: admin REST, browser without scripts,
 * direct grant.
 */
final class OutboxIT {

    private static final String TEMPORARY = "Waiting-passw0rd";
    private static final String OWN = "My-own-passw0rd";

    private final PostgresServer postgres = PostgresServer.shared();
    private final TestServer server = postgres.server();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final String name = TestRealm.newName();
    private final String address = name + "@example.com";

    @BeforeEach
    void mailServerGoesDown() {
        realm.change(ScriptedMailServer.smtp(ScriptedMailServer.CLOSED_PORT));
    }

    @AfterEach
    void tidyUp() {
        server.moveTime(Duration.ZERO);
        realm.delete();
    }

    @Test
    void aMessageWaitsWhileTheMailServerIsDownAndIsSentWhenItIsBack() {
        String id = realm.create(NewUser.named(name));
        OutboxRow waiting = postgres.awaitFailure(id);

        assertThat(realm.invitationState(id)).isEqualTo("WAITING");

        mailServerIsBack(waiting.nextAttempt());

        assertThat(realm.isTemporaryPassword(name, realm.temporaryPassword(address)))
                .isTrue();
        await().untilAsserted(() -> assertThat(postgres.outbox(id)).isEmpty());
        assertThat(realm.invitationState(id)).isEqualTo("SENT");
        assertThat(realm.mailsTo(address)).hasSize(1);
    }

    @Test
    void aWaitingRowDoesNotShowThePassword() {
        String id = realm.create(NewUser.named(name).withTemporaryPassword(TEMPORARY));
        byte[] bytes = TEMPORARY.getBytes(StandardCharsets.UTF_8);

        assertThat(postgres.outbox(id))
                .singleElement()
                .extracting(OutboxRow::columns)
                .asString()
                .contains("\"secret\":\"")
                .doesNotContain(TEMPORARY)
                .doesNotContain(Base64.getEncoder().withoutPadding().encodeToString(bytes))
                .doesNotContain(address);
        assertThat(realm.isTemporaryPassword(name, TEMPORARY)).isTrue();
    }

    @Test
    void pausesBetweenAttemptsGrowFromHalfAMinuteToAnHour() {
        Instant due = server.now().truncatedTo(ChronoUnit.MILLIS);
        String id = realm.create(NewUser.named(name));
        int attempts = 0;
        for (long pause : List.of(30, 60, 120, 240, 480, 960, 1920, 3600, 3600)) {
            int expected = ++attempts;
            Instant earliest = due.plusSeconds(pause);
            await().untilAsserted(() -> {
                OutboxRow row = postgres.outbox(id).get(0);
                assertThat(row.attempts()).isEqualTo(expected);
                assertThat(row.nextAttempt()).isBetween(earliest, server.now().plusSeconds(pause));
            });
            due = postgres.outbox(id).get(0).nextAttempt();
            server.moveTimeTo(due);
        }
    }

    @Test
    void anAdministratorsPermanentPasswordCancelsTheInvitation() {
        String id = realm.create(NewUser.named(name));
        postgres.awaitFailure(id);

        realm.resetPassword(id, OWN, false);

        assertThat(postgres.outbox(id)).isEmpty();
        awaitAnotherUsersMail();
        assertThat(realm.mailsTo(address)).isEmpty();
    }

    @Test
    void theUsersOwnPasswordCancelsTheInvitation() {
        String id = realm.create(NewUser.named(name).withTemporaryPassword(TEMPORARY));
        postgres.awaitFailure(id);
        PlainBrowser browser = realm.browser().openSignIn().signIn(name, TEMPORARY);

        browser.submit(Map.of("password-new", OWN, "password-confirm", OWN));

        assertThat(browser.isSignedIn()).isTrue();
        assertThat(postgres.outbox(id)).isEmpty();
        awaitAnotherUsersMail();
        assertThat(realm.mailsTo(address)).isEmpty();
    }

    @Test
    void anInvitationSentAgainTakesThePlaceOfTheOneThatWaits() {
        String id = realm.create(NewUser.named(name).withTemporaryPassword(TEMPORARY));
        OutboxRow first = postgres.awaitFailure(id);

        realm.resend(id).expect(200);

        OutboxRow second = postgres.awaitFailure(id);
        assertThat(second.id()).isNotEqualTo(first.id());
        mailServerIsBack(second.nextAttempt());
        String password = realm.temporaryPassword(address);
        assertThat(password).isNotEqualTo(TEMPORARY);
        assertThat(realm.isTemporaryPassword(name, password)).isTrue();
        awaitAnotherUsersMail();
        assertThat(realm.mailsTo(address)).hasSize(1);
    }

    private void mailServerIsBack(Instant time) {
        realm.change(ScriptedMailServer.smtp(server.inbox().smtpPort()));
        server.moveTimeTo(time);
    }

    /** What was left in the outbox would be sent by now. */
    private void awaitAnotherUsersMail() {
        mailServerIsBack(server.now().plusSeconds(60));
        String another = TestRealm.newName();
        realm.create(NewUser.named(another));
        realm.awaitMail(another + "@example.com");
        await().untilAsserted(() -> assertThat(postgres.outboxOf(realm)).isZero());
    }
}
