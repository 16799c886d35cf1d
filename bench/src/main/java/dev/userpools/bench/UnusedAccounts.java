package dev.userpools.bench;

import dev.userpools.server.KeycloakServer;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * Users in the database of a running server, written there by SQL. All wait for their first sign-in, so that the index the
 * removal goes by holds every one of them.
 */
final class UnusedAccounts {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Each with what a newcomer has: a password, the default roles, and an account since now. */
    private static final String INSERT = """
            WITH newcomer AS (
                INSERT INTO user_entity (id, username, email, email_constraint, email_verified, first_name, last_name,
                                         enabled, realm_id, created_timestamp, not_before)
                SELECT gen_random_uuid()::text, ? || n, ? || n || '@example.com', gen_random_uuid()::text, false,
                       'Test', 'User', true, realm.id, ?, 0
                FROM realm, generate_series(1, ?) n
                WHERE realm.name = ?
                RETURNING id, realm_id, created_timestamp AS now),
            password AS (
                INSERT INTO credential (id, type, user_id, created_date, secret_data, credential_data, priority)
                SELECT gen_random_uuid()::text, 'password', id, now, '{}', '{}', 10 FROM newcomer),
            roles AS (
                INSERT INTO user_role_mapping (role_id, user_id)
                SELECT realm.default_role, newcomer.id FROM newcomer JOIN realm ON realm.id = realm_id)
            INSERT INTO user_pool_account (user_id, realm_id, status, temp_password_set, ever_used, unused_since,
                                           invitation_medium, invitation_state, invitation_at)
            SELECT id, realm_id, 'FORCE_CHANGE_PASSWORD', now, false, now, 'EMAIL', 'SENT', now FROM newcomer
            """;

    private static final String MAKE_DUE = """
            UPDATE user_pool_account SET unused_since = 0
            WHERE user_id IN (SELECT id FROM user_entity WHERE username LIKE 'unused-%')
            """;

    private static final String DUE = """
            SELECT count(*) FROM user_pool_account
            WHERE unused_since = 0 AND realm_id = (SELECT id FROM realm WHERE name = ?)
            """;

    private final KeycloakServer server;
    private final Sql sql;
    private final int count;

    /**
     * @param server the server that removes them
     * @param sql its database
     * @param count how many accounts are removed at once
     */
    UnusedAccounts(KeycloakServer server, Sql sql, int count) {
        this.server = server;
        this.sql = sql;
        this.count = count;
    }

    /** Adds users whose time is not up. */
    void addOthers(int users) {
        insert("other-", users);
    }

    /**
     * Adds accounts whose time is up, all at the same moment, and waits until the server has removed them.
     *
     * @return the seconds from the event of the first removal until none is left
     */
    double secondsToRemove() {
        insert("unused-", count);
        sql.run("DELETE FROM admin_event_entity");
        // What the database has to do about so many new rows, it does now and not while the time runs.
        sql.run("VACUUM ANALYZE");
        sql.run("CHECKPOINT");
        sql.run(MAKE_DUE);
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .atMost(PATIENCE)
                .until(this::noneIsLeft);
        long end = System.currentTimeMillis();
        long events = sql.number("SELECT count(*) FROM admin_event_entity WHERE operation_type = 'DELETE'");
        if (events != count) {
            throw new IllegalStateException(events + " accounts were removed, not " + count);
        }
        return (end - sql.number("SELECT min(admin_event_time) FROM admin_event_entity")) / 1e3;
    }

    private boolean noneIsLeft() {
        if (!server.isRunning()) {
            throw new IllegalStateException("Keycloak has ended by itself; its log: " + server.logFile());
        }
        return sql.number(DUE, BenchRealm.NAME) == 0;
    }

    private void insert(String name, int users) {
        sql.run(INSERT, name, name, System.currentTimeMillis(), users, BenchRealm.NAME);
    }
}
