package dev.userpools.mfa.rule;

import dev.userpools.pool.MfaFactor;
import java.util.List;
import java.util.Optional;

/**
 * What a user has chosen (Cognito's {@code SetUserMFAPreference}). An authenticator app is not among it: who has one uses
 * it until it is removed.
 *
 * @param enabled the messages he wants codes by
 * @param preferred what he is asked for first, his app perhaps
 */
public record MfaPreference(List<MfaFactor> enabled, Optional<MfaFactor> preferred) {

    /** Of a user who has chosen nothing. */
    public static final MfaPreference NONE = new MfaPreference(List.of(), Optional.empty());
}
