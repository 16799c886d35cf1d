package dev.userpools.bench;

import dev.userpools.server.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The figures of the outbox of one server, in the order they are to be asked for.
 *
 * @param waiting what it has to send
 * @param mailServer where to
 * @param client sends to the same
 */
record OutboxFigures(WaitingMails waiting, TimedMailServer mailServer, PlainMailClient client) {

    /** What a mail server on the net takes for a mail, connection and all. */
    private static final Duration TIME = Duration.ofMillis(100);

    private static final int AT_ONCE = 1_000;
    private static final int AT_ONCE_WARM_UP = 2;
    private static final int AT_ONCE_ROUNDS = 3;
    private static final int MANY = 10_000;
    private static final int CEILING = 400;
    /** So many until the compiler has done with sign-ins and mails at once. */
    private static final int WARM_UP = 8;

    private static final int ROUNDS = 10;
    private static final Target RATE = Target.atLeast(0.8);
    private static final Target SIGN_INS = Target.atLeast(0.9);

    /** Mails a second where the mail server answers at once, so that all depends on the processors. */
    Table atOnce(Progress progress) {
        // The first ones tell what a mail looks like.
        drainAtOnce();
        return Comparison.inTurn(
                        AT_ONCE_WARM_UP,
                        AT_ONCE_ROUNDS,
                        () -> client.mailsPerSecond(mailServer.lastMail(), AT_ONCE),
                        this::drainAtOnce,
                        progress)
                .table(
                        "Mails a second, %d at the same time, to a mail server that answers at once"
                                .formatted(client.parallel()),
                        "plain client",
                        "outbox",
                        RATE);
    }

    private double drainAtOnce() {
        mailServer.standStill();
        waiting.add(AT_ONCE);
        waiting.makeDue();
        mailServer.awaitHeld(client.parallel());
        OutboxDrain drain = new OutboxDrain(mailServer);
        drain.during(this::untilNoneWaits);
        mailServer.goOn();
        return drain.mailsPerSecond();
    }

    /** The mails a second that the mail server takes from a plain client, while none waits. */
    double ceiling(Progress progress) {
        progress.begins("measuring the mail server");
        mailServer.takeFor(TIME);
        return client.mailsPerSecond(mailServer.lastMail(), CEILING);
    }

    /** What a waiting mail takes; afterwards they are due, and the mail server stands still. */
    Table memory(Progress progress) {
        progress.begins("writing %,d waiting mails".formatted(MANY));
        mailServer.standStill();
        waiting.sql().run("VACUUM FULL user_pool_outbox");
        waiting.add(MANY);
        long rows = waiting.sql().number("SELECT sum(pg_column_size(m)) FROM user_pool_outbox m");
        long indexes = waiting.sql().number("SELECT pg_indexes_size('user_pool_outbox')");
        long before = LiveHeap.bytes().orElse(0);
        waiting.makeDue();
        mailServer.awaitHeld(client.parallel());
        long after = LiveHeap.bytes().orElse(0);
        return new Table(
                "Bytes for each of 10,000 waiting mails",
                List.of("row", "indexes", "heap of the server"),
                List.of(List.of(perMail(rows), perMail(indexes), perMail(after - before))),
                "The node has %,d more bytes in use, with all it read to send the first ones."
                        .formatted(after - before));
    }

    /** How fast they leave while nobody signs in and while users do, and how many sign in meanwhile. */
    List<Table> drain(Load load, double ceiling, Progress progress) {
        OutboxDrain besideSignIns = new OutboxDrain(mailServer);
        Comparison signIns = Comparison.inTurn(
                WARM_UP, ROUNDS, load::signInsPerSecond, () -> besideSignIns.during(load::signInsPerSecond), progress);
        progress.begins("draining the other %,d mails".formatted(waiting.count()));
        OutboxDrain alone = new OutboxDrain(mailServer);
        alone.during(this::untilNoneWaits);
        mailServer.goOn();
        double worst = Math.min(alone.mailsPerSecond(), besideSignIns.mailsPerSecond());
        return List.of(
                new Table(
                        "Draining 10,000 waiting mails, %d at the same time, to a mail server that takes %d ms for each"
                                .formatted(client.parallel(), TIME.toMillis()),
                        List.of("sent by", "mails", "mails a second", "ratio"),
                        List.of(
                                List.of(
                                        "plain client",
                                        String.valueOf(CEILING),
                                        String.format(Locale.ROOT, "%.1f", ceiling),
                                        Comparison.number(1)),
                                alone.row("outbox, nobody signs in", ceiling),
                                besideSignIns.row("outbox, users sign in", ceiling)),
                        "Ratio to the plain client, the lower one; %s.".formatted(RATE.verdict(worst / ceiling))),
                signIns.table(
                        "Sign-in by direct grant, sign-ins a second on PostgreSQL",
                        "mail server stands still",
                        "mails drain",
                        SIGN_INS));
    }

    private double untilNoneWaits() {
        waiting.awaitNone();
        return 0;
    }

    private static String perMail(long bytes) {
        return String.valueOf(Math.round((double) bytes / MANY));
    }
}
