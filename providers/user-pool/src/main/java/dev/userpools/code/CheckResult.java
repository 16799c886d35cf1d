package dev.userpools.code;

/** What became of a code that was typed. */
public sealed interface CheckResult {

    /** It is the right one. It is used up only by {@link Codes#use}. */
    record Accepted(WaitingCode code) implements CheckResult {}

    /** It is not six digits, so that it was not even compared. */
    record Malformed() implements CheckResult {}

    /** It is another one: Cognito's {@code CodeMismatchException}. */
    record Mismatch() implements CheckResult {}

    /** There is none any more: used, too old, or tried too often. Cognito's {@code ExpiredCodeException}. */
    record Expired() implements CheckResult {}

    /** Too many were tried: Cognito's {@code LimitExceededException}. */
    record TooMany() implements CheckResult {}
}
