package dev.userpools.bench;

import dev.userpools.server.Database;
import dev.userpools.server.KeycloakServer;
import dev.userpools.server.PostgresDatabase;
import dev.userpools.server.Progress;
import java.util.List;
import java.util.Locale;

/**
 * How many tokens a second are issued to a user in 100 groups, with the claims of a pool and with those of Keycloak's own
 * mapper of groups; two clients of one realm.
 */
final class TokenBenchmark implements Benchmark {

    private static final int USERS = 2;
    private static final int WARM_UP = 8;
    private static final int ROUNDS = 21;
    private static final String KEYCLOAK = "Keycloak's mapper of groups";
    private static final String POOL = "user-pool-claims";
    private static final Target TARGET = Target.atLeast(0.97);

    @Override
    public List<Table> measure(Progress progress) {
        try (PostgresDatabase postgres = PostgresDatabase.startCountingStatements()) {
            Database.PostgreSql database = postgres.createDatabase("tokens");
            try (KeycloakServer server = BenchServer.withJars(database, TokenRealm.file(USERS), progress)) {
                TokenLoad keycloak = new TokenLoad(server.url(), TokenRealm.KEYCLOAK_GROUPS).requireGroups("groups");
                TokenLoad pool = new TokenLoad(server.url(), TokenRealm.POOL_CLAIMS).requireGroups("cognito:groups");
                return List.of(
                        Comparison.inTurn(
                                        WARM_UP,
                                        ROUNDS,
                                        keycloak::exchangesPerSecond,
                                        pool::exchangesPerSecond,
                                        progress)
                                .table(title("Codes exchanged for tokens"), KEYCLOAK, POOL, TARGET),
                        Comparison.inTurn(
                                        WARM_UP,
                                        ROUNDS,
                                        keycloak::refreshesPerSecond,
                                        pool::refreshesPerSecond,
                                        progress)
                                .table(title("Refreshes"), KEYCLOAK, POOL, TARGET),
                        statements(new StatementCount(new Sql(postgres.dataSource(database))), keycloak, pool));
            }
        }
    }

    private static String title(String what) {
        return what + " a second, a user in " + TokenRealm.GROUPS + " groups, on PostgreSQL";
    }

    private static Table statements(StatementCount count, TokenLoad keycloak, TokenLoad pool) {
        return new Table(
                "Statements of one request, average of " + TokenLoad.ROUND,
                List.of("with", "a code exchanged", "a refresh"),
                List.of(row(KEYCLOAK, count, keycloak), row(POOL, count, pool)),
                "What the server does by itself meanwhile is included.");
    }

    private static List<String> row(String name, StatementCount count, TokenLoad load) {
        load.fetchCodes();
        return List.of(
                name,
                statements(count, load::exchangesOfFetchedPerSecond),
                statements(count, load::refreshesPerSecond));
    }

    private static String statements(StatementCount count, Runnable round) {
        return String.format(
                Locale.ROOT,
                "%.2f",
                count.during(round, TokenLoad.ROUND).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum());
    }
}
