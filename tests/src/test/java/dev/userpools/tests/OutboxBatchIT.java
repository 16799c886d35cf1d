package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.OutboxRow;
import dev.userpools.tests.fixture.PostgresServer;
import dev.userpools.tests.fixture.ScriptedMailServer;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Messages that are taken and noted together, of which some cannot be, on PostgreSQL. Each user has many, all due at the
 * same moment. Paths: background tasks.
 */
final class OutboxBatchIT {

    private static final int MANY = 30;

    private final PostgresServer postgres = PostgresServer.shared();
    private final TestServer server = postgres.server();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final ScriptedMailServer mailServer = ScriptedMailServer.start();
    private final String name = TestRealm.newName();
    private final String address = name + "@example.com";
    private final String unluckyName = TestRealm.newName();
    private final String unluckyAddress = unluckyName + "@example.com";
    private String id;
    private String unlucky;

    @BeforeEach
    void oneMessageOfEachWaits() {
        mailServer.refuse(450);
        realm.change(mailServer.realmSettings());
        id = realm.create(NewUser.named(name));
        unlucky = realm.create(NewUser.named(unluckyName));
        postgres.awaitFailure(id);
        postgres.awaitFailure(unlucky);
        // These two go out when the clock is moved and not before, however slow the test is.
        postgres.sql()
                .run("update user_pool_outbox set next_attempt = next_attempt + 60000 where user_id in ('" + id + "', '"
                        + unlucky + "')");
        mailServer.accept();
    }

    @AfterEach
    void tidyUp() {
        server.moveTime(Duration.ZERO);
        realm.delete();
        mailServer.close();
    }

    @Test
    void aMessageThatCannotBeComposedSpoilsNoOther() {
        setStatus("UNKNOWN");
        Instant start = server.now();

        OutboxRow.copyAsDue(postgres.sql(), List.of(id, unlucky), MANY);

        await().untilAsserted(() -> assertThat(postgres.outbox(id)).hasSize(1));
        assertThat(mailServer.mailsTo(address)).isEqualTo(MANY);
        await().untilAsserted(() -> assertThat(failedCopies()).hasSize(MANY).allSatisfy(row -> {
            assertThat(row.attempts()).isEqualTo(1);
            assertThat(row.nextAttempt()).isAfter(start.plusSeconds(25));
        }));
        assertThat(mailServer.mailsTo(unluckyAddress)).isZero();

        setStatus("FORCE_CHANGE_PASSWORD");
        server.moveTimeTo(server.now().plusSeconds(120));

        await().untilAsserted(() -> assertThat(postgres.outboxOf(realm)).isZero());
        assertThat(mailServer.mailsTo(unluckyAddress)).isEqualTo(MANY + 1);
    }

    @Test
    void aResultThatCannotBeNotedIsLostForNoOther() {
        postgres.sql()
                .run("create function keep_row() returns trigger language plpgsql as"
                        + " $$begin raise exception 'kept'; end$$");
        postgres.sql()
                .run("create trigger keep_row before delete on user_pool_outbox for each row when (old.user_id = '"
                        + unlucky + "') execute function keep_row()");
        try {
            OutboxRow.copyAsDue(postgres.sql(), List.of(id, unlucky), MANY);

            await().untilAsserted(() -> assertThat(postgres.outbox(id)).hasSize(1));
            await().untilAsserted(
                            () -> assertThat(mailServer.mailsTo(unluckyAddress)).isEqualTo(MANY));
            assertThat(mailServer.mailsTo(address)).isEqualTo(MANY);
            await().until(() -> notNoted() == MANY);
            assertThat(postgres.outbox(unlucky)).hasSize(MANY + 1);
        } finally {
            postgres.sql().run("drop function keep_row() cascade");
        }

        server.moveTimeTo(server.now().plus(Duration.ofMinutes(6)));

        await().untilAsserted(() -> assertThat(postgres.outboxOf(realm)).isZero());
        assertThat(mailServer.mailsTo(address)).isEqualTo(MANY + 1);
        assertThat(mailServer.mailsTo(unluckyAddress)).isEqualTo(MANY + MANY + 1);
    }

    /** Of how many of the unlucky one's messages the log says so. */
    private long notNoted() {
        String log = server.keycloak().log();
        return postgres.outbox(unlucky).stream()
                .filter(row -> log.contains("What became of message " + row.id() + " could not be noted"))
                .count();
    }

    private void setStatus(String status) {
        postgres.sql().run("update user_pool_account set status = ? where user_id = ?", status, unlucky);
    }

    private List<OutboxRow> failedCopies() {
        return postgres.outbox(unlucky).stream()
                .filter(row -> row.lastError().equals(Optional.of("it could not be composed")))
                .toList();
    }
}
