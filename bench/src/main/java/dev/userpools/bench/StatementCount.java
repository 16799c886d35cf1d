package dev.userpools.bench;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts the statements a database is sent. */
final class StatementCount {

    private static final String STATEMENTS = """
            SELECT query, calls FROM pg_stat_statements
            WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
              AND query NOT LIKE '%pg_stat_statements%'
            """;

    private final Sql sql;

    /** @param sql a database of a PostgreSQL that counts */
    StatementCount(Sql sql) {
        this.sql = sql;
        sql.run("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
    }

    /** The statements that came in the meantime, and how often each for one sign-in. */
    Map<String, Double> during(Runnable signIns, int count) {
        sql.run("SELECT pg_stat_statements_reset()");
        signIns.run();
        return sql.numbers(STATEMENTS).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue() / (double) count));
    }

    /** Whether a statement looks for those who carry a name: nobody but us asks for users except one. */
    static boolean readsHolders(String statement) {
        return statement.toLowerCase(Locale.ROOT).contains("id<>$");
    }

    /** Whether a statement reads the owners of sign-in names. */
    static boolean readsAliases(String statement) {
        return statement.toLowerCase(Locale.ROOT).contains("user_pool_alias");
    }
}
