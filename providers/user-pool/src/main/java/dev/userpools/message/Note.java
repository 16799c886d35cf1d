package dev.userpools.message;

import dev.userpools.sms.SendResult;
import java.time.Instant;

/** What is to be written down about one message. */
sealed interface Note {

    /** The id of its row. */
    String id();

    /** It was tried. */
    record Tried(String id, SendResult result) implements Note {}

    /** It could not even be composed, so that it was not taken either: by now another node may have it. */
    record NotComposed(String id) implements Note {}

    /** It was taken until the lease ends and not tried, as those before it took too long. */
    record NotTried(String id, Instant leaseEnd) implements Note {}
}
