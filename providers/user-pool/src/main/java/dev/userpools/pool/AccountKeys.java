package dev.userpools.pool;

import java.util.List;

/** Accounts an administrator creates, and how long an account waits for its user. */
final class AccountKeys {

    static final Setting<Integer> TEMPORARY_PASSWORD_VALIDITY_DAYS = Setting.of(
            "temporaryPasswordValidityDays",
            "Temporary passwords are valid for (days)",
            new NumberType(1, Settings.ONE_YEAR),
            7,
            "TemporaryPasswordValidityDays",
            "After this many days a temporary password no longer signs in. Counted from the creation of the user, the "
                    + "last invitation or the last temporary reset; a change applies to temporary passwords already "
                    + "given.");

    static final Setting<Integer> UNUSED_ACCOUNT_VALIDITY_DAYS = Setting.of(
            "unusedAccountValidityDays",
            "Unused accounts are kept for (days)",
            new NumberType(0, Settings.ONE_YEAR),
            7,
            "UnusedAccountValidityDays",
            "An account that an administrator created and nobody ever used is removed this many days after its last "
                    + "invitation. 0 keeps it for ever. A change applies to accounts already created.");

    static final Setting<UnusedAccountAction> UNUSED_ACCOUNT_ACTION = Setting.of(
            "unusedAccountAction",
            "Unused accounts are",
            new ChoiceType<>(List.of(UnusedAccountAction.values())),
            UnusedAccountAction.DELETE,
            "",
            "What happens to an unused account when its time is up: DELETE removes it, DISABLE keeps it disabled.");

    static final Setting<InvitationMedium> INVITATION = Setting.of(
            "invitation",
            "Invitations go out by",
            new ChoiceType<>(List.of(InvitationMedium.values())),
            InvitationMedium.EMAIL,
            "DesiredDeliveryMediums",
            "How a new user is told his user name and temporary password when the administrator does not say: EMAIL, "
                    + "SMS, BOTH or NONE. A user without the address is created and not invited.");

    static final Setting<String> INVITE_EMAIL_SUBJECT = TextSettings.subject(
            "inviteEmailSubject",
            "Invitation: subject",
            "Your temporary password",
            "InviteMessageTemplate.EmailSubject",
            "The subject of the invitation mail.");

    static final Setting<String> INVITE_EMAIL_MESSAGE = TextSettings.email(
            "inviteEmailMessage",
            "Invitation: mail",
            "Your username is {username} and temporary password is {####}. ",
            "InviteMessageTemplate.EmailMessage",
            "The invitation mail. {username} and {####} become the user name and the temporary password. HTML is "
                    + "allowed.",
            Placeholder.USERNAME,
            Placeholder.CODE);

    static final Setting<String> INVITE_SMS_MESSAGE = TextSettings.sms(
            "inviteSmsMessage",
            "Invitation: text message",
            "Your username is {username} and temporary password is {####}. ",
            "InviteMessageTemplate.SMSMessage",
            "The invitation by text message, with {username} and {####}.",
            Placeholder.USERNAME,
            Placeholder.CODE);

    static final Setting<Boolean> SELF_SERVICE_INVITATION = Setting.of(
                    "selfServiceInvitation",
                    "Users may ask for a new invitation",
                    new FlagType(),
                    false,
                    "",
                    "Whether a user who forgot his temporary password, or let it expire, may have a new invitation "
                            + "sent.")
            .later();

    static final Setting<Integer> UNCONFIRMED_ACCOUNT_VALIDITY_DAYS = Setting.of(
                    "unconfirmedAccountValidityDays",
                    "Unconfirmed sign-ups are kept for (days)",
                    new NumberType(0, Settings.ONE_YEAR),
                    0,
                    "",
                    "A sign-up that is never confirmed is removed after this many days. 0 keeps it for ever, as Cognito "
                            + "does.")
            .later();

    static final List<Setting<?>> ALL = List.of(
            TEMPORARY_PASSWORD_VALIDITY_DAYS,
            UNUSED_ACCOUNT_VALIDITY_DAYS,
            UNUSED_ACCOUNT_ACTION,
            INVITATION,
            INVITE_EMAIL_SUBJECT,
            INVITE_EMAIL_MESSAGE,
            INVITE_SMS_MESSAGE,
            SELF_SERVICE_INVITATION,
            UNCONFIRMED_ACCOUNT_VALIDITY_DAYS);

    private AccountKeys() {}
}
