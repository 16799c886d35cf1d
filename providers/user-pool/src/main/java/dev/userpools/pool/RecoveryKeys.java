package dev.userpools.pool;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Forgotten passwords. */
final class RecoveryKeys {

    static final Setting<List<RecoveryMechanism>> ACCOUNT_RECOVERY = Setting.of(
            "accountRecovery",
            "codes go to",
            ChoicesType.inOrder(List.of(RecoveryMechanism.values())),
            List.of(RecoveryMechanism.VERIFIED_EMAIL, RecoveryMechanism.VERIFIED_PHONE_NUMBER),
            "AccountRecoverySetting",
            "Where the code goes, in this order, parted by commas; admin_only, alone, leaves it to "
                    + "administrators.");

    static final Setting<Integer> RECOVERY_CODE_VALIDITY_MINUTES = Setting.of(
            "recoveryCodeValidityMinutes",
            "codes are valid for (minutes)",
            new NumberType(5, 1440),
            60,
            "",
            "How long a code for a forgotten password works.");

    static final Setting<Boolean> SIGN_IN_AFTER_RECOVERY = Setting.of(
            "signInAfterRecovery",
            "sign in afterwards",
            new FlagType(),
            true,
            "",
            "Whether a user who has set a new password with a code is signed in at once.");

    static final Topic TOPIC =
            new Topic("Recovery", List.of(ACCOUNT_RECOVERY, RECOVERY_CODE_VALIDITY_MINUTES, SIGN_IN_AFTER_RECOVERY));

    private RecoveryKeys() {}

    static RecoverySettings settings(Map<String, List<String>> values) throws InvalidSettingException {
        VerificationTexts verification = VerificationKeys.texts(values);
        return new RecoverySettings(
                ACCOUNT_RECOVERY.read(values),
                TextSettings.read(
                        MessageKeys.RECOVERY_EMAIL_SUBJECT,
                        MessageKeys.RECOVERY_EMAIL_MESSAGE,
                        values,
                        verification.codeMail()),
                TextSettings.read(MessageKeys.RECOVERY_SMS_MESSAGE, values, verification.smsMessage()),
                Duration.ofMinutes(RECOVERY_CODE_VALIDITY_MINUTES.read(values)),
                SIGN_IN_AFTER_RECOVERY.read(values),
                SignInKeys.PREVENT_USER_EXISTENCE_ERRORS.read(values));
    }
}
