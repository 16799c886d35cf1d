package dev.userpools.account;

/** A user's status, in Cognito's words ({@code UserStatusType} of the cognito-idp service model). */
public enum UserStatus {
    /** He has a temporary password, or none yet, and must choose his own at the first sign-in. */
    FORCE_CHANGE_PASSWORD,
    /** He has signed up and not yet confirmed it with the code or link he was sent. */
    UNCONFIRMED,
    /** An ordinary user. */
    CONFIRMED,
    /** He signs in at an identity provider and has no password here. */
    EXTERNAL_PROVIDER
}
