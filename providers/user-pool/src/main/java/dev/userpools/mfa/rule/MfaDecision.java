package dev.userpools.mfa.rule;

import dev.userpools.pool.MfaFactor;
import java.util.List;

/** What a sign-in is to go on with once the password was right. */
public sealed interface MfaDecision {

    /** With nothing. */
    record NotNeeded() implements MfaDecision {}

    /**
     * With one factor.
     *
     * @param others what the user may take instead
     */
    record Challenge(MfaFactor factor, List<MfaFactor> others) implements MfaDecision {}

    /** With one of several, as the user likes: Cognito's {@code SELECT_MFA_TYPE}. */
    record Choice(List<MfaFactor> factors) implements MfaDecision {}

    /** With setting one up: Cognito's {@code MFA_SETUP}. */
    record SetUp(List<MfaFactor> factors) implements MfaDecision {}

    /** Not at all: one is required, and there is none this user could have. */
    record Impossible() implements MfaDecision {}
}
