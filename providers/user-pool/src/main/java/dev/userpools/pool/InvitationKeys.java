package dev.userpools.pool;

import java.util.List;
import java.util.Map;

/** Users whom an administrator creates. */
final class InvitationKeys {

    static final Setting<InvitationMedium> INVITATION = Setting.of(
            "invitation",
            "sent by",
            new ChoiceType<>(List.of(InvitationMedium.values())),
            InvitationMedium.EMAIL,
            "DesiredDeliveryMediums",
            "How a new user is told his user name and temporary password when the administrator does not say: EMAIL, "
                    + "SMS, BOTH or NONE. A user without the address is created and not invited.");

    static final Setting<Integer> TEMPORARY_PASSWORD_VALIDITY_DAYS = Setting.of(
            "temporaryPasswordValidityDays",
            "temporary passwords are valid for (days)",
            new NumberType(1, Settings.ONE_YEAR),
            7,
            "TemporaryPasswordValidityDays",
            "After this many days a temporary password no longer signs in. Counted from the creation of the user, the "
                    + "last invitation or the last temporary reset; a change applies to temporary passwords already "
                    + "given.");

    static final Setting<Boolean> SELF_SERVICE_INVITATION = Setting.of(
            "selfServiceInvitation",
            "users may ask for a new one",
            new FlagType(),
            false,
            "",
            "Whether a user who forgot his temporary password, or let it expire, may have a new invitation sent.");

    static final Topic TOPIC =
            new Topic("Invitation", List.of(INVITATION, TEMPORARY_PASSWORD_VALIDITY_DAYS, SELF_SERVICE_INVITATION));

    private InvitationKeys() {}

    static InvitationSettings settings(Map<String, List<String>> values) throws InvalidSettingException {
        return new InvitationSettings(
                INVITATION.read(values),
                new MailTexts(
                        TextSettings.read(MessageKeys.INVITE_EMAIL_SUBJECT, values),
                        TextSettings.read(MessageKeys.INVITE_EMAIL_MESSAGE, values)),
                TextSettings.read(MessageKeys.INVITE_SMS_MESSAGE, values),
                SELF_SERVICE_INVITATION.read(values));
    }
}
