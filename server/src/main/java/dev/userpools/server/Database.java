package dev.userpools.server;

import java.util.Objects;

/** Where a Keycloak keeps its data. */
public sealed interface Database {

    /** H2 in the folder of the instance; for one server only. */
    record H2() implements Database {}

    /**
     * A database of a running PostgreSQL.
     *
     * @param url JDBC URL, such as {@code jdbc:postgresql://localhost:5432/keycloak}
     * @param user who owns the database
     * @param password the password of the user; may be empty
     */
    record PostgreSql(String url, String user, String password) implements Database {
        public PostgreSql {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(password, "password");
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new IllegalArgumentException("Not a JDBC URL of PostgreSQL: " + url);
            }
        }

        /** Leaves the password out. */
        @Override
        public String toString() {
            return "PostgreSql[" + url + ", " + user + "]";
        }
    }
}
