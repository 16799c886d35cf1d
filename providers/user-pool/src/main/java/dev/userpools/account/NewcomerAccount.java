package dev.userpools.account;

import java.time.Instant;
import java.util.Optional;

/**
 * An account whose user has confirmed his sign-up and not signed in since. The first time, the contact he confirmed does for
 * a second factor (cognito-spec §8, one-time exception).
 *
 * @param userId the user's id
 * @param realmId the id of his realm
 * @param confirmed when he confirmed it
 */
public record NewcomerAccount(String userId, String realmId, Instant confirmed) implements Account {

    @Override
    public UserStatus status() {
        return UserStatus.CONFIRMED;
    }

    @Override
    public Optional<Instant> unusedSince() {
        return Optional.empty();
    }
}
