package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.userpools.tests.fixture.Administrator;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PostgresServer;
import dev.userpools.tests.fixture.ScriptedMailServer;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A mail server that takes connections and then says nothing, while the server has four database connections. Paths:
 * admin REST, direct grant, background tasks.
 */
final class HangingMailServerIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(20);
    private static final String PASSWORD = "My-own-passw0rd";
    private static final int USERS = 20;

    private final PostgresServer postgres = PostgresServer.shared();
    private final TestServer server = postgres.server();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final ScriptedMailServer mailServer = ScriptedMailServer.start();
    private final List<NewUser> users = Stream.generate(() -> NewUser.named(TestRealm.newName()))
            .limit(USERS)
            .toList();

    @BeforeEach
    void useTheMailServer() {
        // Connections hang for longer than any test; only the mail server ends them.
        mailServer.hang();
        realm.change(mailServer.realmSettings("timeout", "120000"));
    }

    @AfterEach
    void tidyUp() {
        mailServer.close();
        server.moveTime(Duration.ZERO);
        realm.delete();
    }

    @Test
    void holdsUpNeitherAdministratorsNorUsers() {
        String name = TestRealm.newName();
        realm.create(NewUser.named(name).withPermanentPassword(PASSWORD));

        createUsers();

        await().untilAsserted(() -> assertThat(mailServer.hanging()).isPositive());
        for (int round = 0; round < 10; round++) {
            assertAtOnce(() -> realm.awaitSignIn(name, PASSWORD));
            assertAtOnce(() -> server.admin().get(realm.name() + "/users").expect(200));
        }
        assertThat(mailServer.hanging()).isPositive();
    }

    @Test
    void holdsNoDatabaseConnection() {
        createUsers();
        await().untilAsserted(() -> assertThat(mailServer.hanging()).isPositive());

        await().during(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(postgres.sql()
                                .texts("select query from pg_stat_activity where datname = current_database()"
                                        + " and state like 'idle in transaction%'"
                                        + " and now() - state_change > interval '1 second'"))
                        .isEmpty());
        assertThat(mailServer.hanging()).isPositive();
    }

    @Test
    void holdsUpNoOtherBackgroundTask() {
        createUsers();
        await().untilAsserted(() -> assertThat(mailServer.hanging()).isPositive());

        assertAtOnce(postgres::awaitLookForUnusedAccounts);
        assertThat(mailServer.hanging()).isPositive();
    }

    @Test
    void getsEveryMessageOnceWhenItWorksAgain() {
        createUsers();
        await().untilAsserted(() -> assertThat(mailServer.hanging()).isPositive());

        mailServer.accept();
        await().untilAsserted(() -> assertThat(postgres.sql()
                        .number(
                                "select count(*) from user_pool_outbox m join realm r on r.id = m.realm_id"
                                        + " where r.name = ? and m.last_error is null",
                                realm.name()))
                .isZero());
        server.moveTimeTo(server.now().plusSeconds(60));

        String[] addresses = users.stream().map(NewUser::email).toArray(String[]::new);
        await().untilAsserted(() -> assertThat(mailServer.receivers()).containsExactlyInAnyOrder(addresses));
        await().untilAsserted(() -> assertThat(server.admin()
                        .get(realm.name() + "/user-pool/outbox")
                        .json()
                        .get("messages"))
                .isEmpty());
        server.moveTimeTo(server.now().plus(Duration.ofHours(2)));
        String another = TestRealm.newName();
        realm.create(NewUser.named(another));
        await().untilAsserted(() ->
                assertThat(mailServer.mailsTo(another + "@example.com")).isEqualTo(1));
        assertThat(mailServer.receivers()).hasSize(USERS + 1);
    }

    private void createUsers() {
        Administrator admin = server.admin().inAHurry();
        users.forEach(user ->
                assertAtOnce(() -> admin.post(realm.name() + "/users", user).expect(201)));
    }

    private static void assertAtOnce(Runnable call) {
        Instant start = Instant.now();
        call.run();
        assertThat(Duration.between(start, Instant.now())).isLessThan(AT_ONCE);
    }
}
