package dev.userpools.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The statements of sign-ins by each kind of name. */
final class AliasStatements {

    private static final int SIGN_INS = 50;
    private static final int LONGEST = 150;
    private static final double BY_CHANCE = 0.1;

    private final String users;
    private final Map<SignInBy, Map<String, Double>> cold = new EnumMap<>(SignInBy.class);
    private final Map<SignInBy, Map<String, Double>> warm = new EnumMap<>(SignInBy.class);

    /** @param users as they stand in the titles of the tables */
    AliasStatements(String users, AliasClient client, StatementCount count) {
        this.users = users;
        // What the server reads once, it has read before.
        client.round(1);
        for (SignInBy by : SignInBy.values()) {
            client.twice(
                    by, SIGN_INS, (known, signIns) -> (known ? warm : cold).put(by, count.during(signIns, SIGN_INS)));
        }
    }

    /** How many there are, and which are not the same for all kinds of names. */
    List<Table> tables() {
        return List.of(
                numbers(), differences("read from the database", cold), differences("in Keycloak's cache", warm));
    }

    private Table numbers() {
        boolean met = Stream.of(cold, warm)
                .allMatch(part -> Stream.of(SignInBy.values())
                        .allMatch(by -> number(sum(part.get(by), AliasStatements::isOurs))
                                .equals(by == SignInBy.USER_NAME ? "0.00" : "1.00")));
        return new Table(
                "Statements in a sign-in by direct grant among %s, average of %d".formatted(users, SIGN_INS),
                List.of("by", "users", "on USER_POOL_ALIAS", "for holders", "all"),
                Stream.of(SignInBy.values())
                        .flatMap(by ->
                                Stream.of(numbers(by, "read", cold.get(by)), numbers(by, "in the cache", warm.get(by))))
                        .toList(),
                "Of ours about the name, target none by user name and one by alias: " + (met ? "met" : "MISSED") + ".");
    }

    private static List<String> numbers(SignInBy by, String users, Map<String, Double> counts) {
        return List.of(
                by.label(),
                users,
                number(sum(counts, StatementCount::readsAliases)),
                number(sum(counts, StatementCount::readsHolders)),
                number(sum(counts, statement -> true)));
    }

    private static boolean isOurs(String statement) {
        return StatementCount.readsAliases(statement) || StatementCount.readsHolders(statement);
    }

    private Table differences(String what, Map<SignInBy, Map<String, Double>> part) {
        Set<String> statements = new TreeSet<>();
        part.values().forEach(counts -> statements.addAll(counts.keySet()));
        return new Table(
                "Statements that differ among %s, users %s".formatted(users, what),
                List.of("statement", "by user name", "by e-mail", "by phone number"),
                statements.stream()
                        .filter(statement -> differs(statement, part))
                        .map(statement -> Stream.concat(
                                        Stream.of(shortened(statement)),
                                        Stream.of(SignInBy.values()).map(by -> number(of(statement, by, part))))
                                .toList())
                        .toList(),
                "All others are as many by user name as by alias.");
    }

    private static boolean differs(String statement, Map<SignInBy, Map<String, Double>> part) {
        double byName = of(statement, SignInBy.USER_NAME, part);
        return Stream.of(SignInBy.values()).anyMatch(by -> Math.abs(of(statement, by, part) - byName) > BY_CHANCE);
    }

    private static double of(String statement, SignInBy by, Map<SignInBy, Map<String, Double>> part) {
        return part.get(by).getOrDefault(statement, 0.0);
    }

    private static double sum(Map<String, Double> counts, Predicate<String> which) {
        return counts.entrySet().stream()
                .filter(each -> which.test(each.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** Without the columns, which say little about a statement. */
    private static String shortened(String statement) {
        String text = statement
                .replaceFirst("(?i)^select .*? from ", "select … from ")
                .replaceAll("\\s+", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
