package dev.userpools.account;

/** What became of a user's last invitation. */
public enum InvitationState {
    /** None was wanted. */
    NONE,
    /** It waits in the outbox. */
    WAITING,
    /** The mail server or the gateway took it. */
    SENT,
    /** It was given up. */
    FAILED,
    /** The pool's medium needs an address the user does not have. */
    NO_ADDRESS
}
