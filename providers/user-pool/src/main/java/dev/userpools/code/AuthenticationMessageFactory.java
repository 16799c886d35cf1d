package dev.userpools.code;

import dev.userpools.code.rule.CodePurpose;
import dev.userpools.pool.MailTexts;
import dev.userpools.pool.MessageText;
import dev.userpools.pool.UserPool;

/** Brings the codes of the second factor to the outbox. */
public final class AuthenticationMessageFactory extends CodeMessageFactory {

    public AuthenticationMessageFactory() {
        super(CodePurpose.AUTHENTICATION);
    }

    @Override
    MessageText sms(UserPool pool) {
        return pool.mfa().smsMessage();
    }

    @Override
    MailTexts mail(UserPool pool, boolean byLink) {
        return pool.mfa().mail();
    }
}
