package dev.userpools.code;

import dev.userpools.code.rule.CodePurpose;
import dev.userpools.pool.MailTexts;
import dev.userpools.pool.MessageText;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.VerificationSettings;
import dev.userpools.pool.VerificationTexts;
import java.util.function.Function;

/** Brings the codes and links that verify an address to the outbox. */
abstract class VerificationMessageFactory extends CodeMessageFactory {

    private final Function<VerificationSettings, VerificationTexts> texts;

    VerificationMessageFactory(CodePurpose purpose, Function<VerificationSettings, VerificationTexts> texts) {
        super(purpose);
        this.texts = texts;
    }

    @Override
    final MessageText sms(UserPool pool) {
        return texts.apply(pool.verification()).smsMessage();
    }

    @Override
    final MailTexts mail(UserPool pool, boolean byLink) {
        VerificationTexts chosen = texts.apply(pool.verification());
        return byLink ? chosen.linkMail() : chosen.codeMail();
    }
}
