package dev.userpools.account;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * An account whose user has a temporary password (status {@link UserStatus#FORCE_CHANGE_PASSWORD}).
 *
 * @param userId the user's id
 * @param realmId the id of his realm
 * @param temporaryPasswordSet when the temporary password was set; its deadline follows from the pool's current days
 * @param everUsed whether the user ever completed a sign-in; nothing that was ever used is removed
 * @param unusedSince since when the account waits for its user; empty where it is not to be removed: it was used, or its
 *     time was up and it was disabled
 * @param invitation the last invitation
 */
public record InvitedAccount(
        String userId,
        String realmId,
        Instant temporaryPasswordSet,
        boolean everUsed,
        Optional<Instant> unusedSince,
        Invitation invitation)
        implements Account {

    /** The account of a user who has just been given a temporary password: both periods begin anew. */
    public static InvitedAccount withTemporaryPassword(
            String userId, String realmId, boolean everUsed, Invitation invitation, Instant now) {
        // Whole seconds, so that the deadlines shown to administrators are the very moments that count.
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        return new InvitedAccount(
                userId, realmId, second, everUsed, everUsed ? Optional.empty() : Optional.of(second), invitation);
    }

    @Override
    public UserStatus status() {
        return UserStatus.FORCE_CHANGE_PASSWORD;
    }

    /** When the temporary password stops signing in. */
    public Instant temporaryPasswordExpires(Duration validity) {
        return temporaryPasswordSet.plus(validity);
    }

    /** Whether the temporary password is expired: to the second, from the very end of its validity on. */
    public boolean isTemporaryPasswordExpired(Duration validity, Instant now) {
        return !now.isBefore(temporaryPasswordExpires(validity));
    }

    /** When an account nobody used is removed. */
    public Optional<Instant> expires(Optional<Duration> validity) {
        return unusedSince.flatMap(since -> validity.map(since::plus));
    }
}
