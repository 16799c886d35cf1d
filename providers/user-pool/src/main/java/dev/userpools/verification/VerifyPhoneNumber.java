package dev.userpools.verification;

import dev.userpools.pool.ContactAttribute;

/** Asks for the code that verifies a phone number. */
public final class VerifyPhoneNumber extends VerifyAddress {

    public VerifyPhoneNumber() {
        super(ContactAttribute.PHONE_NUMBER);
    }
}
