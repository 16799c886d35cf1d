package dev.userpools.bench;

import java.util.List;

/**
 * Users with a verified e-mail address and phone number who own both as sign-in names, written into the database of a
 * running server by SQL, one statement for each table. They have the password of the user the realm came with.
 *
 * @param sql the server's database
 * @param count how many there are, the one the realm came with included
 */
record AliasUsers(Sql sql, int count) {

    private static final String USERS = """
            INSERT INTO user_entity (id, username, email, email_constraint, email_verified, first_name, last_name,
                                     enabled, realm_id, created_timestamp, not_before)
            SELECT gen_random_uuid()::text, 'user-' || n, 'user-' || n || '@example.com', gen_random_uuid()::text, true,
                   'Test', 'User', true, realm.id, 0, 0
            FROM realm, generate_series(1, ?) n
            WHERE realm.name = ?
            """;

    /** Ends with the users above, so that the statements for the other tables differ in their beginnings only. */
    private static final String FROM_USERS = """
            FROM realm JOIN user_entity u ON u.realm_id = realm.id AND u.username LIKE 'user-%%' AND u.username <> 'user-0'
            JOIN user_entity first ON first.realm_id = realm.id AND first.username = 'user-0'
            %s
            WHERE realm.name = ?
            """;

    private static final String PHONE = "'+49151' || lpad(substr(u.username, 6), 8, '0')";

    private static final List<String> OTHER_TABLES = List.of(
            "INSERT INTO user_attribute (id, name, value, user_id) SELECT gen_random_uuid()::text, a.name, a.value, u.id "
                    + FROM_USERS.formatted("CROSS JOIN LATERAL (VALUES ('phone_number', " + PHONE
                            + "), ('phone_number_verified', 'true')) a (name, value)"),
            "INSERT INTO credential (id, type, user_id, created_date, secret_data, credential_data, priority)"
                    + " SELECT gen_random_uuid()::text, c.type, u.id, c.created_date, c.secret_data, c.credential_data,"
                    + " c.priority "
                    + FROM_USERS.formatted("JOIN credential c ON c.user_id = first.id AND c.type = 'password'"),
            "INSERT INTO user_role_mapping (role_id, user_id) SELECT r.role_id, u.id "
                    + FROM_USERS.formatted("JOIN user_role_mapping r ON r.user_id = first.id"),
            "INSERT INTO user_pool_alias (realm_id, alias, attribute, user_id) SELECT realm.id, a.alias, a.attribute, u.id "
                    + FROM_USERS.formatted("CROSS JOIN LATERAL (VALUES (u.email, 'EMAIL'), (" + PHONE
                            + ", 'PHONE_NUMBER')) a (alias, attribute)"));

    /** Writes them, and tells how many seconds it took. */
    double write() {
        long start = System.nanoTime();
        sql.run(USERS, count - 1, BenchRealm.NAME);
        sql.run("ANALYZE user_entity");
        OTHER_TABLES.forEach(statement -> sql.run(statement, BenchRealm.NAME));
        sql.run("VACUUM ANALYZE");
        // What the database has to do about so many new rows, it does now and not while a sign-in is timed.
        sql.run("CHECKPOINT");
        return (System.nanoTime() - start) / 1e9;
    }
}
