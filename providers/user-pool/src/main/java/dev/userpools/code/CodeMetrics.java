package dev.userpools.code;

import dev.userpools.code.rule.CodePurpose;
import io.micrometer.core.instrument.Metrics;
import java.util.Locale;

/** The figures of codes on the management port. */
final class CodeMetrics {

    private CodeMetrics() {}

    static void issued(CodePurpose purpose, IssueResult result) {
        count(purpose, outcome(result));
    }

    static void checked(CodePurpose purpose, CheckResult result) {
        count(purpose, outcome(result));
    }

    private static String outcome(IssueResult result) {
        if (result instanceof IssueResult.Issued) {
            return "issued";
        }
        return result instanceof IssueResult.TooSoon ? "too_soon" : "refused";
    }

    /** Only what was accepted, or is a mismatch, was compared with anything. */
    private static String outcome(CheckResult result) {
        if (result instanceof CheckResult.Accepted) {
            return "accepted";
        }
        if (result instanceof CheckResult.Mismatch) {
            return "mismatch";
        }
        if (result instanceof CheckResult.Malformed) {
            return "malformed";
        }
        return result instanceof CheckResult.TooMany ? "locked" : "expired";
    }

    private static void count(CodePurpose purpose, String outcome) {
        Metrics.counter("user_pool_codes", "purpose", purpose.name().toLowerCase(Locale.ROOT), "outcome", outcome)
                .increment();
    }
}
