package dev.userpools.code;

import dev.userpools.code.rule.CodePurpose;
import dev.userpools.pool.VerificationSettings;

/** Brings the codes for sign-ups to the outbox. */
public final class SignUpMessageFactory extends VerificationMessageFactory {

    public SignUpMessageFactory() {
        super(CodePurpose.SIGN_UP, VerificationSettings::texts);
    }
}
