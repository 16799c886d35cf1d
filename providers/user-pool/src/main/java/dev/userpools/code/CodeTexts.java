package dev.userpools.code;

import java.time.Duration;
import java.time.Instant;
import org.keycloak.models.utils.FormMessage;

/** The keys of the texts that tell a user what became of a code, in Cognito's words (cognito-spec §6). */
public final class CodeTexts {

    /** Cognito's {@code LimitExceededException}. */
    public static final String LIMIT_EXCEEDED = "userPoolLimitExceeded";

    /** A code is on its way; its argument is where to. */
    public static final String SENT = "userPoolCodeSent";

    /** One was sent a moment ago; its argument is in how many seconds another can be. */
    private static final String TOO_SOON = "userPoolCodeTooSoon";

    /** The attribute of a page that says in how many seconds another code can be asked for. */
    public static final String PAUSE = "resendPause";

    private CodeTexts() {}

    /** Why a code was not taken. */
    public static String key(CheckResult refused) {
        if (refused instanceof CheckResult.Malformed) {
            return "userPoolCodeMalformed";
        }
        if (refused instanceof CheckResult.Mismatch) {
            return "userPoolCodeMismatch";
        }
        return refused instanceof CheckResult.TooMany ? LIMIT_EXCEEDED : "userPoolCodeExpired";
    }

    /** Why no code was sent, beside a field. */
    public static FormMessage refused(String field, IssueResult refused, Instant now) {
        return refused instanceof IssueResult.TooSoon soon
                ? new FormMessage(field, TOO_SOON, seconds(soon, now))
                : new FormMessage(field, LIMIT_EXCEEDED);
    }

    /** In how many seconds, one at least, another code can be sent. */
    private static long seconds(IssueResult.TooSoon soon, Instant now) {
        return Math.max(1, Duration.between(now, soon.again()).toSeconds());
    }
}
