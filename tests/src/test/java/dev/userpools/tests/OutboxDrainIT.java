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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** More messages than a node keeps in hand, on PostgreSQL. Paths: admin REST, background tasks. */
final class OutboxDrainIT {

    private static final int MANY = 700;
    private static final Duration INTERVAL = Duration.ofSeconds(30);

    private static PostgresServer postgres;

    private final TestServer server = postgres.server();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final ScriptedMailServer mailServer = ScriptedMailServer.start();

    @BeforeAll
    static void start() {
        postgres = PostgresServer.start(settings ->
                settings.option("spi-user-pool-outbox--default--interval", String.valueOf(INTERVAL.toSeconds())));
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @AfterEach
    void tidyUp() {
        realm.delete();
        mailServer.close();
    }

    @Test
    void oneLookIsEnoughForAllThatIsDue() {
        mailServer.refuse(450);
        realm.change(mailServer.realmSettings());
        String id = realm.create(NewUser.named(TestRealm.newName()));
        postgres.awaitFailure(id);
        mailServer.accept();
        OutboxRow.copyAsDue(postgres.sql(), id, MANY);

        await().atMost(INTERVAL.multipliedBy(2))
                .untilAsserted(() -> assertThat(mailServer.receivers()).isNotEmpty());

        await().atMost(INTERVAL.minusSeconds(5))
                .untilAsserted(() -> assertThat(mailServer.receivers()).hasSizeGreaterThanOrEqualTo(MANY));
        // All but the first one, which may not be due yet.
        await().untilAsserted(() -> assertThat(postgres.outbox(id)).hasSizeLessThanOrEqualTo(1));
    }
}
