package dev.userpools.message;

import java.util.Locale;

/** Why a message is sent. Each purpose has a {@link MessageHandler} of that name. */
public enum MessagePurpose {
    INVITATION;

    /** The id of the handler's factory. */
    public String handlerId() {
        return name().toLowerCase(Locale.ROOT);
    }
}
