package dev.userpools.message;

import dev.userpools.pool.MailTexts;
import dev.userpools.pool.MessageText;
import dev.userpools.pool.Named;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.VerificationTexts;
import java.util.Optional;

/** The messages of a pool that administrators can look at. */
public enum SampleTemplate implements Named {
    INVITATION("invitation"),
    VERIFICATION("verification"),
    VERIFICATION_BY_LINK("verificationByLink"),
    ATTRIBUTE("attribute"),
    ATTRIBUTE_BY_LINK("attributeByLink"),
    RECOVERY("recovery"),
    SMS_AUTHENTICATION("smsAuthentication"),
    EMAIL_MFA("emailMfa"),
    ADDRESS_CHANGED("addressChanged");

    private final String externalName;

    SampleTemplate(String externalName) {
        this.externalName = externalName;
    }

    /** The name an administrator gives. */
    @Override
    public String externalName() {
        return externalName;
    }

    /** What there is of the message for each medium. */
    Texts texts(UserPool pool) {
        return switch (this) {
            case INVITATION -> both(pool.invitation().mail(), pool.invitation().smsMessage());
            case VERIFICATION -> byCode(pool.verification().texts());
            case VERIFICATION_BY_LINK -> byLink(pool.verification().texts());
            case ATTRIBUTE -> byCode(pool.verification().attributeTexts());
            case ATTRIBUTE_BY_LINK -> byLink(pool.verification().attributeTexts());
            case RECOVERY -> both(pool.recovery().mail(), pool.recovery().smsMessage());
            case SMS_AUTHENTICATION ->
                new Texts(Optional.empty(), Optional.of(pool.mfa().smsMessage()));
            case EMAIL_MFA -> new Texts(Optional.of(pool.mfa().mail()), Optional.empty());
            case ADDRESS_CHANGED -> notice();
        };
    }

    private static Texts byCode(VerificationTexts texts) {
        return both(texts.codeMail(), texts.smsMessage());
    }

    private static Texts byLink(VerificationTexts texts) {
        return new Texts(Optional.of(texts.linkMail()), Optional.empty());
    }

    private Texts notice() {
        MessageTexts texts = NoticeTexts.of(externalName, "");
        return both(texts.mail(), texts.sms());
    }

    private static Texts both(MailTexts mail, MessageText sms) {
        return new Texts(Optional.of(mail), Optional.of(sms));
    }

    /** Empty where the message does not go out by that medium. */
    record Texts(Optional<MailTexts> mail, Optional<MessageText> sms) {}
}
