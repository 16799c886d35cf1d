package dev.userpools.code;

import dev.userpools.internal.SpareConnections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The rows of counters. Each statement is a transaction of its own and changes one row at most, so that no two of them can
 * lock each other out. A row holds a digest of what is counted, how often it happened, and the end of the period in
 * milliseconds since 1970.
 */
final class CounterRows {

    static final String TABLE = "USER_POOL_COUNTER";

    /** The class of SQL states for rows that are there already. */
    private static final String INTEGRITY = "23";

    private final SpareConnections connections;

    CounterRows(SpareConnections connections) {
        this.connections = connections;
    }

    /** Counts one more, where there is a row whose period ends after that moment and whose limit is not reached. */
    boolean increment(String id, int limit, long moment) {
        return update(
                "UPDATE %s SET COUNTED = COUNTED + 1 WHERE ID = ? AND COUNTED < ? AND EXPIRES > ?", id, limit, moment);
    }

    /** What was counted; empty where there is no row. */
    Optional<Count> find(String id) {
        try (Connection connection = connections.open();
                PreparedStatement statement =
                        prepare(connection, "SELECT COUNTED, EXPIRES FROM %s WHERE ID = ?", new Object[] {id});
                ResultSet found = statement.executeQuery()) {
            return found.next() ? Optional.of(new Count(found.getInt(1), found.getLong(2))) : Optional.empty();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Counts the first; whether nobody else has meanwhile. */
    boolean insert(String id, long end) {
        String statement = "INSERT INTO %s (ID, COUNTED, EXPIRES) VALUES (?, 1, ?)";
        try {
            return execute(statement, id, end);
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith(INTEGRITY)) {
                return false;
            }
            throw failed(e);
        }
    }

    /** Counts the first of a new period; whether nobody else has meanwhile. */
    boolean restart(String id, long formerEnd, long end) {
        return update("UPDATE %s SET COUNTED = 1, EXPIRES = ? WHERE ID = ? AND EXPIRES = ?", end, id, formerEnd);
    }

    void decrement(String id) {
        update("UPDATE %s SET COUNTED = COUNTED - 1 WHERE ID = ? AND COUNTED > 0", id);
    }

    void remove(String id) {
        update("DELETE FROM %s WHERE ID = ?", id);
    }

    void removeExpired(long before) {
        update("DELETE FROM %s WHERE EXPIRES < ?", before);
    }

    private boolean update(String statement, Object... values) {
        try {
            return execute(statement, values);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private boolean execute(String statement, Object... values) throws SQLException {
        try (Connection connection = connections.open();
                PreparedStatement prepared = prepare(connection, statement, values)) {
            return prepared.executeUpdate() > 0;
        }
    }

    private PreparedStatement prepare(Connection connection, String statement, Object[] values) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement.formatted(connections.table()));
        for (int index = 0; index < values.length; index++) {
            prepared.setObject(index + 1, values[index]);
        }
        return prepared;
    }

    /** What cannot be counted must not be done. */
    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("Cannot count in " + TABLE, e);
    }

    /**
     * A row.
     *
     * @param counted how often it happened
     * @param end of the period
     */
    record Count(int counted, long end) {}
}
