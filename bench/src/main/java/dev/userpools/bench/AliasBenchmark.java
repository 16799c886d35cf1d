package dev.userpools.bench;

import dev.userpools.server.Database;
import dev.userpools.server.KeycloakServer;
import dev.userpools.server.PostgresDatabase;
import dev.userpools.server.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What it costs to sign in by an alias in place of the user name, among few users and among many. Each number of users has
 * a database and a server of its own, both with the JARs.
 */
final class AliasBenchmark implements Benchmark {

    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int EACH = 60;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 9;

    @Override
    public List<Table> measure(Progress progress) {
        try (PostgresDatabase postgres = PostgresDatabase.startCountingStatements()) {
            Database.PostgreSql few = postgres.createDatabase("few_users");
            Database.PostgreSql many = postgres.createDatabase("many_users");
            try (KeycloakServer serverOfFew = BenchServer.withJars(few, AliasRealm.file(), progress);
                    KeycloakServer serverOfMany = BenchServer.withJars(many, AliasRealm.file(), progress)) {
                AliasPool amongFew = new AliasPool(serverOfFew, new Sql(postgres.dataSource(few)), FEW);
                AliasPool amongMany = new AliasPool(serverOfMany, new Sql(postgres.dataSource(many)), MANY);
                List<Table> tables = new ArrayList<>();
                tables.add(new Table(
                        "Writing the users by SQL, in seconds",
                        List.of("users", "seconds"),
                        Stream.of(amongFew, amongMany)
                                .map(pool -> List.of(pool.users(), seconds(pool, progress)))
                                .toList(),
                        "Indexes and statistics included."));
                progress.begins("counting statements");
                tables.addAll(amongFew.statements());
                tables.addAll(amongMany.statements());
                tables.add(amongMany.plans());
                rounds(amongFew, amongMany, progress);
                tables.addAll(amongFew.figures());
                tables.addAll(amongMany.figures());
                return tables;
            }
        }
    }

    private static String seconds(AliasPool pool, Progress progress) {
        progress.begins("writing " + pool.users());
        return String.format(Locale.ROOT, "%.1f", pool.write());
    }

    private static void rounds(AliasPool few, AliasPool many, Progress progress) {
        for (int round = 1 - WARM_UP; round <= ROUNDS; round++) {
            progress.begins(round > 0 ? "round " + round + " of " + ROUNDS : "warming up, " + (1 - round) + " to go");
            boolean counts = round > 0;
            for (AliasPool pool : Math.floorMod(round, 2) == 0 ? List.of(few, many) : List.of(many, few)) {
                pool.round(EACH, counts);
            }
        }
    }
}
