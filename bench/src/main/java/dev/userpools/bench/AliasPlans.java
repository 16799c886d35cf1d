package dev.userpools.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the database goes about our queries: the one for a name's owner, and those for whoever carries a name. */
final class AliasPlans {

    /** PostgreSQL's mark for a list whose other values it left out of the text. */
    private static final String LIST = "(\\$\\d+) /\\*, \\.\\.\\. \\*/";

    private final Sql sql;
    private final StatementCount count;

    AliasPlans(Sql sql, StatementCount count) {
        this.sql = sql;
        this.count = count;
    }

    /** Tries names of every kind that are nobody's, as the second step is for these only, and explains what was asked. */
    Table table(String users, DirectGrantSignIn signIn) {
        Map<String, Double> statements = count.during(
                () -> {
                    for (String name : List.of("nobody", "nobody@example.com", "+4915199999999")) {
                        tryInVain(signIn, name);
                    }
                },
                1);
        List<List<String>> rows = statements.keySet().stream()
                .filter(statement -> StatementCount.readsAliases(statement) || StatementCount.readsHolders(statement))
                .sorted()
                .map(statement -> List.of(statement, plan(statement)))
                .distinct()
                .toList();
        boolean byKey = rows.stream()
                .filter(row -> StatementCount.readsAliases(row.get(0)))
                .allMatch(row -> row.get(1).matches("Index (Only )?Scan using pk_user_pool_alias .*"));
        return new Table(
                "Plans among " + users,
                List.of("query", "plan"),
                rows,
                "USER_POOL_ALIAS by its primary key: " + (byKey ? "met" : "MISSED") + ".");
    }

    private String plan(String statement) {
        return sql.plan(statement.replaceAll(LIST, "$1, $1")).stream()
                .map(String::strip)
                .collect(Collectors.joining(" / "));
    }

    private static void tryInVain(DirectGrantSignIn signIn, String name) {
        try {
            signIn.inVain(name);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot try " + name + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
