package dev.userpools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PostgresDatabaseTest {

    @Test
    void keepsItsDatabasesApart() throws Exception {
        try (PostgresDatabase postgres = PostgresDatabase.start()) {
            Database.PostgreSql one = postgres.createDatabase("one");
            Database.PostgreSql two = postgres.createDatabase("two");
            execute(one, "CREATE TABLE only_here (id int)");
            execute(two, "CREATE TABLE only_here (id int)");

            assertThatIllegalArgumentException().isThrownBy(() -> postgres.createDatabase("x; DROP DATABASE one"));
            assertThat(one.url()).isNotEqualTo(two.url());
            try (Connection connection = postgres.dataSource(one).getConnection()) {
                assertThat(connection.getCatalog()).isEqualTo("one");
            }
        }
    }

    private static void execute(Database.PostgreSql database, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
