package dev.userpools.pool;

import java.util.List;

/** The texts of messages. */
final class MessageKeys {

    static final Setting<String> INVITE_EMAIL_SUBJECT = TextSettings.subject(
            "inviteEmailSubject",
            "invitation mail, subject",
            "Your temporary password",
            "InviteMessageTemplate.EmailSubject",
            "The subject of the invitation mail.");

    static final Setting<String> INVITE_EMAIL_MESSAGE = TextSettings.email(
            "inviteEmailMessage",
            "invitation mail",
            "Your username is {username} and temporary password is {####}. ",
            "InviteMessageTemplate.EmailMessage",
            "The invitation mail. {username} and {####} become the user name and the temporary password. HTML is "
                    + "allowed.",
            Placeholder.USERNAME,
            Placeholder.CODE);

    static final Setting<String> INVITE_SMS_MESSAGE = TextSettings.sms(
            "inviteSmsMessage",
            "invitation by SMS",
            "Your username is {username} and temporary password is {####}. ",
            "InviteMessageTemplate.SMSMessage",
            "The invitation by text message, with {username} and {####}.",
            Placeholder.USERNAME,
            Placeholder.CODE);

    static final Setting<String> VERIFICATION_EMAIL_SUBJECT = TextSettings.subject(
            "verificationEmailSubject",
            "verification mail, subject",
            "Your verification code",
            "VerificationMessageTemplate.EmailSubject",
            "The subject of the mail with a verification code.");

    static final Setting<String> VERIFICATION_EMAIL_MESSAGE = TextSettings.email(
            "verificationEmailMessage",
            "verification mail",
            "Your verification code is {####}. ",
            "VerificationMessageTemplate.EmailMessage",
            "The mail with a verification code, which takes the place of {####}. HTML is allowed.",
            Placeholder.CODE);

    static final Setting<String> VERIFICATION_EMAIL_SUBJECT_BY_LINK = TextSettings.subject(
            "verificationEmailSubjectByLink",
            "verification mail with a link, subject",
            "Your verification link",
            "VerificationMessageTemplate.EmailSubjectByLink",
            "The subject of the mail with a verification link.");

    static final Setting<String> VERIFICATION_EMAIL_MESSAGE_BY_LINK = TextSettings.email(
            "verificationEmailMessageByLink",
            "verification mail with a link",
            "Please click the link below to verify your email address. {##Verify Email##} ",
            "VerificationMessageTemplate.EmailMessageByLink",
            "The mail with a verification link: {##Verify Email##} becomes a link with that text. HTML is "
                    + "allowed.",
            Placeholder.LINK);

    static final Setting<String> VERIFICATION_SMS_MESSAGE = TextSettings.sms(
            "verificationSmsMessage",
            "verification by SMS",
            "Your verification code is {####}. ",
            "VerificationMessageTemplate.SmsMessage",
            "The text message with a verification code, which takes the place of {####}.",
            Placeholder.CODE);

    static final Setting<String> ATTRIBUTE_EMAIL_SUBJECT = TextSettings.subject(
            "attributeEmailSubject",
            "mail for a later address, subject",
            "",
            "",
            "The subject of the mail with a code for an address after the sign-up. Empty: the verification's.");

    static final Setting<String> ATTRIBUTE_EMAIL_MESSAGE = TextSettings.email(
            "attributeEmailMessage",
            "mail for a later address",
            "",
            "",
            "The mail with a code for an address after the sign-up, with {####}. Empty: the verification's.",
            Placeholder.CODE);

    static final Setting<String> ATTRIBUTE_EMAIL_SUBJECT_BY_LINK = TextSettings.subject(
            "attributeEmailSubjectByLink",
            "mail for a later address with a link, subject",
            "",
            "",
            "The subject of the mail with a link for an address after the sign-up. Empty: the verification's.");

    static final Setting<String> ATTRIBUTE_EMAIL_MESSAGE_BY_LINK = TextSettings.email(
            "attributeEmailMessageByLink",
            "mail for a later address with a link",
            "",
            "",
            "The mail with a link for an address after the sign-up, with {##Verify Email##}. Empty: the "
                    + "verification's.",
            Placeholder.LINK);

    static final Setting<String> ATTRIBUTE_SMS_MESSAGE = TextSettings.sms(
            "attributeSmsMessage",
            "SMS for a later number",
            "",
            "",
            "The text message with a code for a number after the sign-up, with {####}. Empty: the verification's.",
            Placeholder.CODE);

    static final Setting<String> RECOVERY_EMAIL_SUBJECT = TextSettings.subject(
            "recoveryEmailSubject",
            "recovery mail, subject",
            "",
            "",
            "The subject of the mail for a forgotten password. Empty: the verification's.");

    static final Setting<String> RECOVERY_EMAIL_MESSAGE = TextSettings.email(
            "recoveryEmailMessage",
            "recovery mail",
            "",
            "",
            "The mail for a forgotten password, with {####}. Empty: the verification's.",
            Placeholder.CODE);

    static final Setting<String> RECOVERY_SMS_MESSAGE = TextSettings.sms(
            "recoverySmsMessage",
            "recovery by SMS",
            "",
            "",
            "The text message for a forgotten password, with {####}. Empty: the verification's.",
            Placeholder.CODE);

    static final Setting<String> EMAIL_MFA_SUBJECT = TextSettings.subject(
            "emailMfaSubject",
            "MFA mail, subject",
            "Your authentication code",
            "EmailMfaConfiguration.Subject",
            "The subject of the mail with a sign-in code.");

    static final Setting<String> EMAIL_MFA_MESSAGE = TextSettings.email(
            "emailMfaMessage",
            "MFA mail",
            "Your authentication code is {####}. ",
            "EmailMfaConfiguration.Message",
            "The mail with a sign-in code, which takes the place of {####}. HTML is allowed.",
            Placeholder.CODE);

    static final Setting<String> SMS_AUTHENTICATION_MESSAGE = TextSettings.sms(
            "smsAuthenticationMessage",
            "MFA by SMS",
            "Your authentication code is {####}. ",
            "SmsAuthenticationMessage",
            "The text message with a sign-in code, which takes the place of {####}.",
            Placeholder.CODE);

    static final Topic TOPIC = new Topic(
            "Messages",
            List.of(
                    INVITE_EMAIL_SUBJECT,
                    INVITE_EMAIL_MESSAGE,
                    INVITE_SMS_MESSAGE,
                    VERIFICATION_EMAIL_SUBJECT,
                    VERIFICATION_EMAIL_MESSAGE,
                    VERIFICATION_EMAIL_SUBJECT_BY_LINK,
                    VERIFICATION_EMAIL_MESSAGE_BY_LINK,
                    VERIFICATION_SMS_MESSAGE,
                    ATTRIBUTE_EMAIL_SUBJECT,
                    ATTRIBUTE_EMAIL_MESSAGE,
                    ATTRIBUTE_EMAIL_SUBJECT_BY_LINK,
                    ATTRIBUTE_EMAIL_MESSAGE_BY_LINK,
                    ATTRIBUTE_SMS_MESSAGE,
                    RECOVERY_EMAIL_SUBJECT,
                    RECOVERY_EMAIL_MESSAGE,
                    RECOVERY_SMS_MESSAGE,
                    EMAIL_MFA_SUBJECT,
                    EMAIL_MFA_MESSAGE,
                    SMS_AUTHENTICATION_MESSAGE));

    private MessageKeys() {}
}
