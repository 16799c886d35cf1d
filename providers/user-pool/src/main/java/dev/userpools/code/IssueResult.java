package dev.userpools.code;

import java.time.Instant;

/** What became of the wish for a code. */
public sealed interface IssueResult {

    /** It is on its way. */
    record Issued(WaitingCode code) implements IssueResult {}

    /** One was sent there a moment ago. */
    record TooSoon(Instant again) implements IssueResult {}

    /** Too many were asked for: Cognito's {@code LimitExceededException}. */
    record TooMany(Instant again) implements IssueResult {}
}
