package dev.userpools.invitation;

import dev.userpools.pool.DeliveryMedium;

/** What became of the wish to send an invitation again. */
public sealed interface ResendResult {

    /** A new password is on its way. */
    record Resent() implements ResendResult {}

    /** The user has chosen his own password already, or never had a temporary one. */
    record WrongStatus() implements ResendResult {}

    /** Neither the request nor the pool nor the last invitation says by what to send it. */
    record NoMedium() implements ResendResult {}

    /** The user has no address for a medium. */
    record NoAddress(DeliveryMedium medium) implements ResendResult {}

    /** The pool sends no text messages. */
    record NoSender() implements ResendResult {}

    /** The realm's policy asks for what cannot be generated. */
    record NoPassword() implements ResendResult {}
}
