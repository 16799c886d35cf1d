package dev.userpools.bench;

import dev.userpools.server.Database;
import dev.userpools.server.KeycloakServer;
import dev.userpools.server.PostgresDatabase;
import dev.userpools.server.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How fast waiting mails leave, beside what their mail server takes from a plain client, and what that costs sign-ins; at a
 * mail server that answers at once, and at one that takes its time as those on the net do.
 */
final class OutboxBenchmark implements Benchmark {

    private static final int PARALLEL = 4;
    private static final int USERS = 100;
    private static final String OPTION = "spi-user-pool-outbox--default--";

    @Override
    public List<Table> measure(Progress progress) {
        SealedPasswords passwords = new SealedPasswords();
        try (PostgresDatabase postgres = PostgresDatabase.start();
                TimedMailServer mailServer = TimedMailServer.start()) {
            Database.PostgreSql database = postgres.createDatabase("outbox");
            Map<String, String> options = Map.of(
                    OPTION + "key", passwords.option(),
                    OPTION + "parallel-sends", String.valueOf(PARALLEL),
                    OPTION + "interval", "1");
            try (KeycloakServer server =
                    BenchServer.withJars(database, OutboxRealm.file(USERS, mailServer.port()), options, progress)) {
                WaitingMails waiting = new WaitingMails(server, new Sql(postgres.dataSource(database)), passwords);
                OutboxFigures figures =
                        new OutboxFigures(waiting, mailServer, new PlainMailClient(mailServer.port(), PARALLEL));
                List<Table> tables = new ArrayList<>();
                tables.add(figures.atOnce(progress));
                double ceiling = figures.ceiling(progress);
                tables.add(figures.memory(progress));
                Load load = new Load(new DirectGrantSignIn(server.url()), USERS);
                tables.addAll(figures.drain(load, ceiling, progress));
                return tables;
            }
        }
    }
}
