package dev.userpools.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Statements to a server's database, each in a transaction of its own. */
record Sql(DataSource database) {

    /** Runs a statement that changes something, and says how many rows it touched. */
    int run(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = prepare(connection, statement, values)) {
            return prepared.execute() ? 0 : prepared.getUpdateCount();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + ", in " + statement, e);
        }
    }

    /** The one number a query finds. */
    long number(String query, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = prepare(connection, query, values);
                ResultSet found = prepared.executeQuery()) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + ", in " + query, e);
        }
    }

    /** The texts a query finds, each with its number. */
    Map<String, Long> numbers(String query) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = prepare(connection, query);
                ResultSet found = prepared.executeQuery()) {
            while (found.next()) {
                numbers.merge(found.getString(1), found.getLong(2), Long::sum);
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + ", in " + query, e);
        }
    }

    /**
     * How the database goes about a query, whatever the values are: what it does for the prepared statements of a server
     * that has run for a while.
     *
     * @param query with its parameters as {@code $1}, {@code $2} and so on
     */
    List<String> plan(String query) {
        String values = Pattern.compile("\\$\\d+")
                .matcher(query)
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(parameter -> "NULL")
                .collect(Collectors.joining(", "));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET plan_cache_mode = force_generic_plan");
            statement.execute("PREPARE explained AS " + query);
            List<String> plan = new ArrayList<>();
            try (ResultSet lines = statement.executeQuery("EXPLAIN (COSTS OFF) EXECUTE explained(" + values + ")")) {
                while (lines.next()) {
                    plan.add(lines.getString(1));
                }
            }
            return plan;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + ", in " + query, e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String statement, Object... values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int index = 0; index < values.length; index++) {
            prepared.setObject(index + 1, values[index]);
        }
        return prepared;
    }
}
