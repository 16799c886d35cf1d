package dev.userpools.bench;

import dev.userpools.server.KeycloakServer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * Invitations that wait in the outbox of a running server, each for a user of its own, written there by SQL.
 *
 * @param sql the server's database
 * @param passwords encrypts with the server's key
 */
record WaitingMails(KeycloakServer server, Sql sql, SealedPasswords passwords) {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String USERS = """
            INSERT INTO user_entity (id, username, email, email_constraint, email_verified, first_name, last_name,
                                     enabled, realm_id, created_timestamp, not_before)
            SELECT n, n, n || '@example.com', n, false, 'Test', 'User', true, realm.id, ?, 0
            FROM realm, unnest(string_to_array(?, ',')) n WHERE realm.name = ?
            """;

    private static final String ACCOUNTS = """
            INSERT INTO user_pool_account (user_id, realm_id, status, temp_password_set, ever_used, unused_since,
                                           invitation_medium, invitation_state, invitation_at)
            SELECT u.id, u.realm_id, 'FORCE_CHANGE_PASSWORD', u.created_timestamp, false, u.created_timestamp, 'EMAIL',
                   'WAITING', u.created_timestamp
            FROM user_entity u JOIN unnest(string_to_array(?, ',')) n ON u.id = n
            """;

    private static final String MESSAGES = """
            INSERT INTO user_pool_outbox (id, realm_id, user_id, purpose, medium, secret, secret_key, created, attempts,
                                          next_attempt)
            SELECT gen_random_uuid()::text, u.realm_id, u.id, 'INVITATION', 'EMAIL', split_part(n, ':', 2), ?,
                   u.created_timestamp, 0, 9223372036854775807
            FROM unnest(string_to_array(?, ',')) n JOIN user_entity u ON u.id = split_part(n, ':', 1)
            """;

    /** Writes mails that are not due yet. */
    void add(int count) {
        List<String> users =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(count).toList();
        String ids = String.join(",", users);
        sql.run(USERS, System.currentTimeMillis(), ids, BenchRealm.NAME);
        sql.run(ACCOUNTS, ids);
        String sealed = users.stream().map(id -> id + ":" + passwords.seal(id)).collect(Collectors.joining(","));
        sql.run(MESSAGES, passwords.keyId(), sealed);
        // What the database has to do about so many new rows, it does now and not while the time runs.
        sql.run("VACUUM ANALYZE");
        sql.run("CHECKPOINT");
    }

    /** Makes all of them due. */
    void makeDue() {
        sql.run("UPDATE user_pool_outbox SET next_attempt = created");
    }

    long count() {
        return sql.number("SELECT count(*) FROM user_pool_outbox");
    }

    /** Waits until none waits any more. */
    void awaitNone() {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .atMost(PATIENCE)
                .until(this::noneIsLeft);
    }

    private boolean noneIsLeft() {
        if (!server.isRunning()) {
            throw new IllegalStateException("Keycloak has ended by itself; its log: " + server.logFile());
        }
        return count() == 0;
    }
}
