package dev.userpools.bench;

import dev.userpools.server.Database;
import dev.userpools.server.Inbox;
import dev.userpools.server.KeycloakServer;
import dev.userpools.server.PostgresDatabase;
import dev.userpools.server.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many codes a second a server issues and checks, beside the sign-ins by direct grant it manages in the same run, and
 * beside the same page when nothing is sent or compared. A code is issued with its message, which an inbox takes meanwhile.
 */
final class CodeBenchmark implements Benchmark {

    private static final int USERS = 200;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 7;

    /** A code must not be dearer than what it protects. */
    private static final Target TARGET = Target.atLeast(1);

    @Override
    public List<Table> measure(Progress progress) {
        try (PostgresDatabase postgres = PostgresDatabase.startCountingStatements();
                Inbox inbox = Inbox.start()) {
            Database.PostgreSql database = postgres.createDatabase("codes");
            try (KeycloakServer server = BenchServer.withJars(database, CodeRealm.file(inbox), progress)) {
                progress.begins("bringing %d users to the page".formatted(USERS));
                CodeSessions sessions =
                        CodeSessions.open(new Sql(postgres.dataSource(database)), new Http(server.url()), USERS);
                Load signIns = new Load(new DirectGrantSignIn(server.url()), 1);
                List<Table> tables = new ArrayList<>(rounds(sessions, signIns, progress));
                progress.begins("counting statements");
                tables.add(statements(sessions));
                return tables;
            }
        }
    }

    private static List<Table> rounds(CodeSessions sessions, Load signIns, Progress progress) {
        List<Double> grants = new ArrayList<>();
        List<Double> pages = new ArrayList<>();
        List<Double> issued = new ArrayList<>();
        List<Double> checked = new ArrayList<>();
        for (int round = 1 - WARM_UP; round <= ROUNDS; round++) {
            progress.begins(round > 0 ? "round " + round + " of " + ROUNDS : "warming up, " + (1 - round) + " to go");
            double grantsNow = signIns.signInsPerSecond();
            double pagesNow = sessions.perSecond(CodeSession::typeNoCode);
            double issuedNow = sessions.perSecond(CodeSession::resend);
            double checkedNow = sessions.perSecond(CodeSession::typeWrongCode);
            if (round > 0) {
                grants.add(grantsNow);
                pages.add(pagesNow);
                issued.add(issuedNow);
                checked.add(checkedNow);
            }
        }
        return List.of(table("Codes issued", grants, issued, pages), table("Codes checked", grants, checked, pages));
    }

    private static Table table(String title, List<Double> grants, List<Double> codes, List<Double> pages) {
        Table table = new Comparison(grants, codes)
                .table(title + " a second on PostgreSQL", "sign-ins by direct grant", "codes", TARGET);
        String page = "The same page without a code: %s a second, ratio %s."
                .formatted(
                        Comparison.number(Comparison.median(pages)),
                        Comparison.number(new Comparison(pages, codes).ratio()));
        return new Table(table.title(), table.columns(), table.rows(), table.conclusion() + " " + page);
    }

    private static Table statements(CodeSessions sessions) {
        return new Table(
                "Statements of one request, average of %d".formatted(USERS),
                List.of("request", "on USER_POOL_CODE", "on USER_POOL_COUNTER", "on USER_POOL_OUTBOX", "all"),
                List.of(
                        row("the page without a code", sessions.statements(CodeSession::typeNoCode)),
                        row("a code issued", sessions.statements(CodeSession::resend)),
                        row("a code checked", sessions.statements(CodeSession::typeWrongCode))),
                "The delivery of the messages meanwhile is included.");
    }

    private static List<String> row(String name, Map<String, Double> statements) {
        return List.of(
                name,
                on("user_pool_code", statements),
                on("user_pool_counter", statements),
                on("user_pool_outbox", statements),
                on("", statements));
    }

    private static String on(String table, Map<String, Double> statements) {
        double sum = statements.entrySet().stream()
                .filter(statement -> statement.getKey().toLowerCase(Locale.ROOT).contains(table))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        return String.format(Locale.ROOT, "%.2f", sum);
    }
}
