package dev.userpools.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** Counts mails against the clock, in as many stretches of time as there are. */
final class OutboxDrain {

    private final TimedMailServer mailServer;
    private int mails;
    private long nanos;

    OutboxDrain(TimedMailServer mailServer) {
        this.mailServer = mailServer;
    }

    /** Lets the mail server go on for as long as something takes, and says what that says. */
    double during(DoubleSupplier work) {
        int before = mailServer.taken();
        long start = System.nanoTime();
        mailServer.goOn();
        double said = work.getAsDouble();
        mailServer.standStill();
        nanos += System.nanoTime() - start;
        mails += mailServer.taken() - before;
        return said;
    }

    double mailsPerSecond() {
        return mails / (nanos / 1e9);
    }

    /** A row of the table of drains. */
    List<String> row(String name, double ceiling) {
        double rate = mailsPerSecond();
        return List.of(
                name,
                String.valueOf(mails),
                String.format(Locale.ROOT, "%.1f", rate),
                Comparison.number(rate / ceiling));
    }
}
