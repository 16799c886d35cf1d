package dev.userpools.bench;

import dev.userpools.server.KeycloakServer;
import dev.userpools.server.PostgresDatabase;
import dev.userpools.server.Progress;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** How many ordinary users a second sign in, without the JARs and with them. Both servers run, one is loaded. */
final class SignInBenchmark implements Benchmark {

    private static final int USERS = 100;
    private static final int WARM_UP = 6;
    private static final int ROUNDS = 15;
    private static final Target TARGET = Target.atLeast(0.97);

    @Override
    public List<Table> measure(Progress progress) {
        try (PostgresDatabase postgres = PostgresDatabase.start();
                KeycloakServer without =
                        BenchServer.withoutJars(postgres.createDatabase("without_jars"), USERS, progress);
                KeycloakServer with = BenchServer.withJars(postgres.createDatabase("with_jars"), USERS, progress)) {
            return List.of(
                    compare("Sign-in by browser form", FormSignIn::new, without, with, progress),
                    compare("Sign-in by direct grant", DirectGrantSignIn::new, without, with, progress));
        }
    }

    private static Table compare(
            String title, Function<URI, SignIn> way, KeycloakServer without, KeycloakServer with, Progress progress) {
        progress.begins(title);
        Load loadWithout = new Load(way.apply(without.url()), USERS);
        Load loadWith = new Load(way.apply(with.url()), USERS);
        return Comparison.inTurn(WARM_UP, ROUNDS, loadWithout::signInsPerSecond, loadWith::signInsPerSecond, progress)
                .table(title + ", sign-ins a second on PostgreSQL", "without JARs", "with JARs", TARGET);
    }
}
