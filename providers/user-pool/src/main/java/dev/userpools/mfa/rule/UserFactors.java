package dev.userpools.mfa.rule;

import dev.userpools.pool.MfaFactor;
import java.util.Set;

/**
 * What a user has.
 *
 * @param hasApp whether he has set up an authenticator app
 * @param reachable the messages that have an address of his, verified or not: a code that comes back verifies it
 * @param preference what he has chosen
 */
public record UserFactors(boolean hasApp, Set<MfaFactor> reachable, MfaPreference preference) {}
