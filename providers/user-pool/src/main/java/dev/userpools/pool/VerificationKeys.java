package dev.userpools.pool;

import java.util.List;

/** Verification of addresses. */
final class VerificationKeys {

    static final Setting<VerificationOption> VERIFICATION_OPTION = Setting.of(
                    "verificationOption",
                    "E-mail addresses are verified by",
                    new ChoiceType<>(List.of(VerificationOption.values())),
                    VerificationOption.CONFIRM_WITH_CODE,
                    "DefaultEmailOption",
                    "Whether a sign-up is confirmed with a code to type or a link to open.")
            .later();

    static final Setting<String> VERIFICATION_EMAIL_SUBJECT = TextSettings.subject(
                    "verificationEmailSubject",
                    "Verification: subject",
                    "Your verification code",
                    "VerificationMessageTemplate.EmailSubject",
                    "The subject of the mail with a verification code.")
            .later();

    static final Setting<String> VERIFICATION_EMAIL_MESSAGE = TextSettings.email(
                    "verificationEmailMessage",
                    "Verification: mail",
                    "Your verification code is {####}. ",
                    "VerificationMessageTemplate.EmailMessage",
                    "The mail with a verification code, which takes the place of {####}. HTML is allowed.",
                    Placeholder.CODE)
            .later();

    static final Setting<String> VERIFICATION_EMAIL_SUBJECT_BY_LINK = TextSettings.subject(
                    "verificationEmailSubjectByLink",
                    "Verification by link: subject",
                    "Your verification link",
                    "VerificationMessageTemplate.EmailSubjectByLink",
                    "The subject of the mail with a verification link.")
            .later();

    static final Setting<String> VERIFICATION_EMAIL_MESSAGE_BY_LINK = TextSettings.email(
                    "verificationEmailMessageByLink",
                    "Verification by link: mail",
                    "Please click the link below to verify your email address. {##Verify Email##} ",
                    "VerificationMessageTemplate.EmailMessageByLink",
                    "The mail with a verification link: {##Verify Email##} becomes a link with that text. HTML is "
                            + "allowed.",
                    Placeholder.LINK)
            .later();

    static final Setting<String> VERIFICATION_SMS_MESSAGE = TextSettings.sms(
                    "verificationSmsMessage",
                    "Verification: text message",
                    "Your verification code is {####}. ",
                    "VerificationMessageTemplate.SmsMessage",
                    "The text message with a verification code, which takes the place of {####}.",
                    Placeholder.CODE)
            .later();

    static final Setting<Integer> SIGN_UP_CODE_VALIDITY_HOURS = Setting.of(
                    "signUpCodeValidityHours",
                    "Verification codes and links are valid for (hours)",
                    new NumberType(1, 168),
                    24,
                    "",
                    "How long a code or link for a sign-up or a changed address works.")
            .later();

    static final List<Setting<?>> ALL = List.of(
            VERIFICATION_OPTION,
            VERIFICATION_EMAIL_SUBJECT,
            VERIFICATION_EMAIL_MESSAGE,
            VERIFICATION_EMAIL_SUBJECT_BY_LINK,
            VERIFICATION_EMAIL_MESSAGE_BY_LINK,
            VERIFICATION_SMS_MESSAGE,
            SIGN_UP_CODE_VALIDITY_HOURS);

    private VerificationKeys() {}
}
