package dev.userpools.mfa.rule;

import dev.userpools.pool.MfaFactor;

/** What becomes of a user's wish for other second factors. */
public sealed interface PreferenceChange {

    /**
     * It can be had.
     *
     * @param preference as it is to be kept
     */
    record Accepted(MfaPreference preference) implements PreferenceChange {}

    /** The pool does not offer this factor. */
    record NotOffered(MfaFactor factor) implements PreferenceChange {}

    /** The user has no address its codes could go to or, of an app, has none set up. */
    record NotUsable(MfaFactor factor) implements PreferenceChange {}

    /** What comes first must be switched on. */
    record NotEnabled(MfaFactor preferred) implements PreferenceChange {}

    /** Nothing would be left of what the pool requires. */
    record NoneLeft() implements PreferenceChange {}
}
