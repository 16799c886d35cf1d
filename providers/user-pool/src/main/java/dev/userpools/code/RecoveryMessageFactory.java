package dev.userpools.code;

import dev.userpools.code.rule.CodePurpose;
import dev.userpools.pool.MailTexts;
import dev.userpools.pool.MessageText;
import dev.userpools.pool.UserPool;

/** Brings the codes for forgotten passwords to the outbox. */
public final class RecoveryMessageFactory extends CodeMessageFactory {

    public RecoveryMessageFactory() {
        super(CodePurpose.RECOVERY);
    }

    @Override
    MessageText sms(UserPool pool) {
        return pool.recovery().smsMessage();
    }

    @Override
    MailTexts mail(UserPool pool, boolean byLink) {
        return pool.recovery().mail();
    }
}
