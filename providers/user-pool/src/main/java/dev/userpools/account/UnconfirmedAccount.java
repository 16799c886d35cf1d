package dev.userpools.account;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * An account whose user has signed up and not confirmed it (status {@link UserStatus#UNCONFIRMED}).
 *
 * @param userId the user's id
 * @param realmId the id of his realm
 * @param signedUp when he signed up
 */
public record UnconfirmedAccount(String userId, String realmId, Instant signedUp) implements Account {

    /** The account of a user who has just signed up. */
    public static UnconfirmedAccount signedUp(String userId, String realmId, Instant now) {
        // Whole seconds, so that the deadline shown to administrators is the very moment that counts.
        return new UnconfirmedAccount(userId, realmId, now.truncatedTo(ChronoUnit.SECONDS));
    }

    @Override
    public UserStatus status() {
        return UserStatus.UNCONFIRMED;
    }

    @Override
    public Optional<Instant> unusedSince() {
        return Optional.of(signedUp);
    }

    /** When a sign-up nobody confirms is removed. */
    public Optional<Instant> expires(Optional<Duration> validity) {
        return validity.map(signedUp::plus);
    }
}
