package dev.userpools.verification;

import dev.userpools.code.CheckResult;
import dev.userpools.pool.ContactAttribute;

/** What became of a code or link that was to confirm an address. */
sealed interface Confirmation {

    /** The address is verified. */
    record Confirmed() implements Confirmation {}

    /** The code was not taken. */
    record Refused(CheckResult reason) implements Confirmation {}

    /** Somebody else has the address verified meanwhile: Cognito's {@code AliasExistsException}. */
    record Taken(ContactAttribute attribute) implements Confirmation {}
}
