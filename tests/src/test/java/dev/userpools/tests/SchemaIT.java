package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PostgresServer;
import dev.userpools.tests.fixture.Sql;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Our tables in PostgreSQL and what they cost, as the server's own log of its SQL statements tells. Paths: direct grant,
 * background tasks.
 */
final class SchemaIT {

    private static final String PASSWORD = "My-own-passw0rd";
    private static final String REQUEST_THREAD = "(executor-thread-";

    private static PostgresServer postgres;

    private final TestServer server = postgres.server();
    private final Sql sql = postgres.sql();

    @BeforeAll
    static void start() {
        postgres = PostgresServer.start(settings -> settings.option("log-level", "INFO,org.hibernate.SQL:debug"));
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void everyTableHasItsPrimaryKeyAndFollowsItsUser() {
        assertThat(sql.texts("select c.conrelid::regclass || ': ' || pg_get_constraintdef(c.oid) from pg_constraint c"
                        + " where c.conrelid::regclass::text like 'user_pool_%' and c.contype in ('p', 'f')"))
                .containsExactlyInAnyOrder(
                        "user_pool_account: PRIMARY KEY (user_id)",
                        "user_pool_account: FOREIGN KEY (user_id) REFERENCES user_entity(id) ON DELETE CASCADE",
                        "user_pool_alias: PRIMARY KEY (realm_id, alias, attribute)",
                        "user_pool_alias: FOREIGN KEY (user_id) REFERENCES user_entity(id) ON DELETE CASCADE",
                        "user_pool_alias: FOREIGN KEY (realm_id) REFERENCES realm(id) ON DELETE CASCADE",
                        "user_pool_code: PRIMARY KEY (id)",
                        "user_pool_code: FOREIGN KEY (user_id) REFERENCES user_entity(id) ON DELETE CASCADE",
                        "user_pool_counter: PRIMARY KEY (id)",
                        "user_pool_outbox: PRIMARY KEY (id)",
                        "user_pool_outbox: FOREIGN KEY (user_id) REFERENCES user_entity(id) ON DELETE CASCADE");
    }

    @Test
    void everyLookUpHasItsIndex() {
        assertThat(sql.texts("select tablename || regexp_replace(indexdef, '.*USING btree ', ' ') from pg_indexes"
                        + " where tablename like 'user_pool_%'"))
                .containsExactlyInAnyOrder(
                        "user_pool_account (user_id)",
                        "user_pool_account (realm_id, unused_since)",
                        "user_pool_alias (realm_id, alias, attribute)",
                        "user_pool_alias (user_id)",
                        "user_pool_code (id)",
                        "user_pool_code (user_id, purpose, attribute)",
                        "user_pool_code (expires)",
                        "user_pool_counter (id)",
                        "user_pool_counter (expires)",
                        "user_pool_outbox (id)",
                        "user_pool_outbox (user_id)",
                        "user_pool_outbox (realm_id, medium, next_attempt)",
                        "user_pool_outbox (next_attempt)");
    }

    @Test
    void theLooksForWhatIsDueReadTheirIndexesHoweverMuchWaits() {
        TestRealm realm = server.newRealmLike("workforce");
        String realmId = seed(realm, 20_000);
        String dueAccounts = statement("from USER_POOL_ACCOUNT ", "UNUSED_SINCE<=?");
        String dueLanes = statement("from USER_POOL_OUTBOX ", "select distinct");
        long now = System.currentTimeMillis();

        assertThat(plan(dueAccounts, realmId, now, "FORCE_CHANGE_PASSWORD", 50))
                .contains("idx_user_pool_account_unused")
                .doesNotContain("Seq Scan");
        assertThat(plan(dueLanes, now, "key", now - 300_000))
                .contains("idx_user_pool_outbox_next")
                .doesNotContain("Seq Scan");
        // A lane's page is read where something is due.
        sql.run("update user_pool_outbox set next_attempt = 0 where id = (select min(id) from user_pool_outbox)");
        String dueMessages = await().until(
                        () -> statements("from USER_POOL_OUTBOX ", "order by"), statements -> !statements.isEmpty())
                .get(0);
        // All that waits counts as due here, and another realm has none of it.
        long inTwoHours = now + 7_200_000;
        assertThat(plan(dueMessages, "another realm", "EMAIL", inTwoHours, "key", inTwoHours, 500))
                .contains("idx_user_pool_outbox_lane")
                .doesNotContain("Seq Scan");
    }

    @Test
    void theSignInOfAnOrdinaryUserCostsOneLookUpByPrimaryKey() {
        TestRealm realm = server.realm("workforce");
        String name = TestRealm.newName();
        realm.create(NewUser.named(name).withPermanentPassword(PASSWORD));
        realm.directGrant(name, PASSWORD).expect(200);
        int before = server.keycloak().log().length();

        realm.directGrant(name, PASSWORD).expect(200);

        assertThat(ourStatementsSince(before))
                .singleElement()
                .asString()
                .contains(" from USER_POOL_ACCOUNT ")
                .matches(".* where \\w+\\.USER_ID=\\?$");
    }

    @Test
    void theSignInByAnAliasCostsOneLookUpByPrimaryKeyMore() {
        TestRealm realm = server.realm("workforce");
        String name = TestRealm.newName();
        realm.create(NewUser.named(name)
                .withVerifiedEmail()
                .with("preferred_username", "the-" + name)
                .withPermanentPassword(PASSWORD));
        realm.directGrant(name + "@example.com", PASSWORD).expect(200);
        int before = server.keycloak().log().length();

        realm.directGrant(name + "@example.com", PASSWORD).expect(200);

        assertThat(ourStatementsSince(before))
                .hasSize(2)
                .filteredOn(statement -> statement.contains(" from USER_POOL_ALIAS "))
                .singleElement()
                .asString()
                .contains("REALM_ID=?", "ALIAS in (?", "ATTRIBUTE in (?");
    }

    /** Our statements of requests, those of background tasks left out. */
    private List<String> ourStatementsSince(int position) {
        String log = await().until(
                        () -> server.keycloak().log().substring(position), text -> text.contains("USER_POOL_ACCOUNT"));
        return log.lines()
                .filter(line -> line.contains(REQUEST_THREAD) && line.contains("USER_POOL_"))
                .toList();
    }

    /** The last statement the server has logged that contains both. */
    private String statement(String from, String condition) {
        return statements(from, condition).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private List<String> statements(String from, String condition) {
        return server.keycloak()
                .log()
                .lines()
                .filter(line -> line.contains("[org.hibernate.SQL]") && line.contains(from) && line.contains(condition))
                .map(line -> line.replaceFirst(".*?\\) (?=select )", ""))
                .toList();
    }

    private String plan(String query, Object... values) {
        return String.join("\n", sql.texts("explain " + query, values));
    }

    /** Users with an account and a message each that are due in a while. */
    private String seed(TestRealm realm, int users) {
        String realmId =
                sql.texts("select id from realm where name = ?", realm.name()).get(0);
        long later = System.currentTimeMillis() + 3_600_000;
        sql.run(
                "insert into user_entity (id, username, realm_id, enabled, email_verified, email_constraint,"
                        + " created_timestamp, not_before) select md5(? || n), md5(? || n), ?, true, false, md5(? || n), 0,"
                        + " 0 from generate_series(1, ?) n",
                realmId,
                realmId,
                realmId,
                realmId,
                users);
        sql.run(
                "insert into user_pool_account (user_id, realm_id, status, temp_password_set, ever_used, unused_since,"
                        + " invitation_medium, invitation_state, invitation_at) select id, realm_id,"
                        + " 'FORCE_CHANGE_PASSWORD', 0, false, ?, 'EMAIL', 'WAITING', 0 from user_entity"
                        + " where realm_id = ?",
                later,
                realmId);
        sql.run(
                "insert into user_pool_outbox (id, realm_id, user_id, purpose, medium, secret, secret_key, created,"
                        + " attempts, next_attempt) select id, realm_id, id, 'INVITATION', 'EMAIL', '', 'key', 0, 0, ?"
                        + " from user_entity where realm_id = ?",
                later,
                realmId);
        sql.run("analyze user_entity, user_pool_account, user_pool_outbox");
        return realmId;
    }
}
