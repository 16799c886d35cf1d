package dev.userpools.code;

import dev.userpools.code.rule.CodePurpose;
import dev.userpools.pool.VerificationSettings;

/** Brings the codes for new addresses to the outbox. */
public final class ChangeMessageFactory extends VerificationMessageFactory {

    public ChangeMessageFactory() {
        super(CodePurpose.CHANGE, VerificationSettings::attributeTexts);
    }
}
