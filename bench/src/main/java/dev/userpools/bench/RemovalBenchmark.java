package dev.userpools.bench;

import dev.userpools.server.Database;
import dev.userpools.server.KeycloakServer;
import dev.userpools.server.PostgresDatabase;
import dev.userpools.server.Progress;
import java.util.List;

/**
 * How long the server takes to remove 1,000 unused accounts, among few users and among many. Each number of users has a
 * database and a server of its own.
 */
final class RemovalBenchmark implements Benchmark {

    private static final int UNUSED = 1_000;
    private static final int FEW = 2_000;
    private static final int MANY = 200_000;
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 9;
    private static final Target TARGET = Target.atMost(1.2);

    @Override
    public List<Table> measure(Progress progress) {
        try (PostgresDatabase postgres = PostgresDatabase.start()) {
            Database.PostgreSql few = postgres.createDatabase("few_users");
            Database.PostgreSql many = postgres.createDatabase("many_users");
            try (KeycloakServer serverOfFew = BenchServer.withJars(few, 0, progress);
                    KeycloakServer serverOfMany = BenchServer.withJars(many, 0, progress)) {
                progress.begins("writing %,d users".formatted(FEW + MANY));
                UnusedAccounts amongFew = new UnusedAccounts(serverOfFew, new Sql(postgres.dataSource(few)), UNUSED);
                UnusedAccounts amongMany = new UnusedAccounts(serverOfMany, new Sql(postgres.dataSource(many)), UNUSED);
                amongFew.addOthers(FEW - UNUSED);
                amongMany.addOthers(MANY - UNUSED);
                return List.of(Comparison.inTurn(
                                WARM_UP, ROUNDS, amongFew::secondsToRemove, amongMany::secondsToRemove, progress)
                        .table(
                                "Removal of 1,000 unused accounts, in seconds on PostgreSQL",
                                "of 2,000 users",
                                "of 200,000 users",
                                TARGET));
            }
        }
    }
}
