package dev.userpools.message;

import java.util.Locale;

/** Why a message is sent. Each purpose has a {@link MessageHandler} of that name. */
public enum MessagePurpose {
    /** A temporary password for a user an administrator created. */
    INVITATION,
    /** The code or link that confirms a sign-up. */
    SIGN_UP,
    /** The code or link that verifies an address. */
    ATTRIBUTE,
    /** The code or link that verifies an address a user is to have. */
    CHANGE,
    /** The code for a forgotten password. */
    RECOVERY,
    /** The code of the second factor. */
    AUTHENTICATION,
    /** Tells a user with a temporary password who asked for a code that he needs a new invitation. */
    INVITATION_NEEDED,
    /** Tells the address a user had that it is his no longer. */
    ADDRESS_CHANGED;

    /** The id of the handler's factory. */
    public String handlerId() {
        return name().toLowerCase(Locale.ROOT);
    }
}
