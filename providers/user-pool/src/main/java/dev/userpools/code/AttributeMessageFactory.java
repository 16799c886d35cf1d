package dev.userpools.code;

import dev.userpools.code.rule.CodePurpose;
import dev.userpools.pool.VerificationSettings;

/** Brings the codes for addresses to the outbox. */
public final class AttributeMessageFactory extends VerificationMessageFactory {

    public AttributeMessageFactory() {
        super(CodePurpose.ATTRIBUTE, VerificationSettings::attributeTexts);
    }
}
