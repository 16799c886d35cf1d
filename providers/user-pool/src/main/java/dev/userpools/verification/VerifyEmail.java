package dev.userpools.verification;

import dev.userpools.pool.ContactAttribute;

/** Asks for the code that verifies an e-mail address. */
public final class VerifyEmail extends VerifyAddress {

    public VerifyEmail() {
        super(ContactAttribute.EMAIL);
    }
}
