package dev.userpools.bench;

import java.util.Locale;

/** What a figure should be. */
record Target(String relation, double limit) {

    static Target atLeast(double limit) {
        return new Target("at least", limit);
    }

    static Target atMost(double limit) {
        return new Target("at most", limit);
    }

    /** Tells what was wanted, and whether it is so: {@code target at most 1.05: met}. */
    String verdict(double figure) {
        boolean met = "at least".equals(relation) ? figure >= limit : figure <= limit;
        return String.format(Locale.ROOT, "target %s %.2f: %s", relation, limit, met ? "met" : "MISSED");
    }
}
