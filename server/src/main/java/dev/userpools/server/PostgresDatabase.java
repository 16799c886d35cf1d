package dev.userpools.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** A real PostgreSQL without a container engine, on any free port of the loopback interface, with empty databases. */
public final class PostgresDatabase implements AutoCloseable {

    private static final String USER = "postgres";
    private static final Duration START_TIMEOUT = Duration.ofMinutes(1);

    private final EmbeddedPostgres postgres;

    private PostgresDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts a PostgreSQL.
     *
     * @throws UncheckedIOException if it does not come up within a minute
     */
    public static PostgresDatabase start() {
        return start(builder());
    }

    /**
     * Starts a PostgreSQL whose databases can have the extension {@code pg_stat_statements}, which counts every
     * statement but those of transactions.
     *
     * @throws UncheckedIOException if it does not come up within a minute
     */
    public static PostgresDatabase startCountingStatements() {
        return start(builder()
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.track_utility", "off"));
    }

    private static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder().setPGStartupWait(START_TIMEOUT).setServerConfig("max_connections", "300");
    }

    private static PostgresDatabase start(EmbeddedPostgres.Builder builder) {
        try {
            return new PostgresDatabase(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start PostgreSQL", e);
        }
    }

    /** The database that is there from the beginning. */
    public Database.PostgreSql database() {
        return at(USER);
    }

    /**
     * Makes another database, empty.
     *
     * @param name lower-case letters, digits and underscores
     * @throws IllegalArgumentException if the name has other characters
     * @throws IllegalStateException if there is one of that name
     */
    public Database.PostgreSql createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("Not a name for a database: " + name);
        }
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return at(name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the database " + name, e);
        }
    }

    /** Connections to the first database, for a look inside. */
    public DataSource dataSource() {
        return postgres.getPostgresDatabase();
    }

    /** Connections to a database of this PostgreSQL. */
    public DataSource dataSource(Database.PostgreSql database) {
        return postgres.getDatabase(USER, database.url().replaceFirst(".*/", ""));
    }

    /** Ends the PostgreSQL and forgets its data. */
    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot stop PostgreSQL", e);
        }
    }

    private Database.PostgreSql at(String name) {
        return new Database.PostgreSql(
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name, USER, "postgres");
    }
}
