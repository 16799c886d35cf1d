package dev.userpools.account;

import java.time.Instant;
import java.util.Optional;

/** An account that is not in an ordinary state. It exists only as long as that is so: an ordinary user has none. */
public sealed interface Account permits InvitedAccount, UnconfirmedAccount, NewcomerAccount {

    /** The user's id. */
    String userId();

    /** The id of his realm. */
    String realmId();

    /** The user's status. */
    UserStatus status();

    /** Since when the account waits for its user; empty where it is not to be removed. */
    Optional<Instant> unusedSince();
}
