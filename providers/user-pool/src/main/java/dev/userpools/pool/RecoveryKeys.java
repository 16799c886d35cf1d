package dev.userpools.pool;

import java.util.List;

/** Forgotten passwords. */
final class RecoveryKeys {

    static final Setting<List<RecoveryMechanism>> ACCOUNT_RECOVERY = Setting.of(
                    "accountRecovery",
                    "Forgotten passwords are recovered by",
                    new ChoicesType<>(List.of(RecoveryMechanism.values())),
                    List.of(RecoveryMechanism.VERIFIED_EMAIL, RecoveryMechanism.VERIFIED_PHONE_NUMBER),
                    "AccountRecoverySetting",
                    "Where the code goes, in this order; admin_only, alone, leaves it to administrators. Empty: "
                            + "verified_email, then verified_phone_number.")
            .later();

    static final Setting<String> RECOVERY_EMAIL_SUBJECT = TextSettings.subject(
                    "recoveryEmailSubject",
                    "Forgotten password: subject",
                    "",
                    "",
                    "The subject of the mail for a forgotten password. Empty: the verification's.")
            .later();

    static final Setting<String> RECOVERY_EMAIL_MESSAGE = TextSettings.email(
                    "recoveryEmailMessage",
                    "Forgotten password: mail",
                    "",
                    "",
                    "The mail for a forgotten password, with {####}. Empty: the verification's.",
                    Placeholder.CODE)
            .later();

    static final Setting<String> RECOVERY_SMS_MESSAGE = TextSettings.sms(
                    "recoverySmsMessage",
                    "Forgotten password: text message",
                    "",
                    "",
                    "The text message for a forgotten password, with {####}. Empty: the verification's.",
                    Placeholder.CODE)
            .later();

    static final Setting<Integer> RECOVERY_CODE_VALIDITY_MINUTES = Setting.of(
                    "recoveryCodeValidityMinutes",
                    "Recovery codes are valid for (minutes)",
                    new NumberType(5, 1440),
                    60,
                    "",
                    "How long a code for a forgotten password works.")
            .later();

    static final Setting<Boolean> SIGN_IN_AFTER_RECOVERY = Setting.of(
                    "signInAfterRecovery",
                    "Sign in after recovery",
                    new FlagType(),
                    true,
                    "",
                    "Whether a user who has set a new password with a code is signed in at once.")
            .later();

    static final List<Setting<?>> ALL = List.of(
            ACCOUNT_RECOVERY,
            RECOVERY_EMAIL_SUBJECT,
            RECOVERY_EMAIL_MESSAGE,
            RECOVERY_SMS_MESSAGE,
            RECOVERY_CODE_VALIDITY_MINUTES,
            SIGN_IN_AFTER_RECOVERY);

    private RecoveryKeys() {}
}
