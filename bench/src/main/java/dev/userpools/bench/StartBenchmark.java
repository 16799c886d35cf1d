package dev.userpools.bench;

import dev.userpools.server.Database;
import dev.userpools.server.KeycloakServer;
import dev.userpools.server.Progress;
import java.util.List;

/** How long a built Keycloak takes to start again on its data in H2, without the JARs and with them. Only one runs. */
final class StartBenchmark implements Benchmark {

    private static final int WARM_UP = 1;
    private static final int ROUNDS = 9;
    private static final Target TARGET = Target.atMost(1.05);

    @Override
    public List<Table> measure(Progress progress) {
        try (KeycloakServer without = BenchServer.withoutJars(new Database.H2(), 0, progress)) {
            without.stop();
            try (KeycloakServer with = BenchServer.withJars(new Database.H2(), 0, progress)) {
                with.stop();
                Comparison comparison = Comparison.inTurn(
                        WARM_UP, ROUNDS, new StartClock(without)::seconds, new StartClock(with)::seconds, progress);
                return List.of(comparison.table(
                        "Start of a built server on H2, in seconds until it is ready",
                        "without JARs",
                        "with JARs",
                        TARGET));
            }
        }
    }
}
