package dev.userpools.pool;

import java.util.List;
import java.util.Map;

/** What settings that are right by themselves must not be together. */
final class PoolRules {

    private PoolRules() {}

    static void check(Map<String, List<String>> values) throws InvalidSettingException {
        List<ContactAttribute> aliases = SignInKeys.ALIAS_ATTRIBUTES.read(values);
        if (!aliases.isEmpty() && !SignInKeys.USERNAME_ATTRIBUTES.read(values).isEmpty()) {
            throw InvalidSettingException.of(
                    SignInKeys.ALIAS_ATTRIBUTES.key(),
                    Named.join(aliases),
                    "either " + SignInKeys.ALIAS_ATTRIBUTES.key() + " or " + SignInKeys.USERNAME_ATTRIBUTES.key()
                            + ", not both");
        }
        checkAlone(RecoveryKeys.ACCOUNT_RECOVERY, RecoveryMechanism.ADMIN_ONLY, values);
        checkAlone(VerificationKeys.ATTRIBUTES_REQUIRE_VERIFICATION_BEFORE_UPDATE, VerifiedBeforeUpdate.NONE, values);
    }

    private static <E extends Named> void checkAlone(
            Setting<List<E>> setting, E alone, Map<String, List<String>> values) throws InvalidSettingException {
        List<E> chosen = setting.read(values);
        if (chosen.contains(alone) && chosen.size() > 1) {
            throw InvalidSettingException.of(
                    setting.key(), Named.join(chosen), alone.externalName() + " alone, or without it");
        }
    }

    static void checkSender(UserPool pool) throws InvalidSettingException {
        checkSecondFactor(pool);
        InvitationMedium medium = pool.invitation().medium();
        if (!medium.deliveries().stream().allMatch(pool::sends)) {
            throw InvalidSettingException.of(
                    InvitationKeys.INVITATION.key(),
                    medium.externalName(),
                    "EMAIL or NONE, or set " + SmsKeys.SMS_SENDER.key() + " so that text messages can be sent");
        }
    }

    /** Cognito's conditions for text messages and mails as second factors (cognito-spec §8). */
    private static void checkSecondFactor(UserPool pool) throws InvalidSettingException {
        MfaSettings mfa = pool.mfa();
        if (!mfa.isOn()) {
            return;
        }
        if (mfa.offers(MfaFactor.SMS_MFA) && !pool.sends(DeliveryMedium.SMS)) {
            throw InvalidSettingException.of(
                    MfaKeys.MFA_FACTORS.key(),
                    Named.join(mfa.factors()),
                    "factors without SMS_MFA, or set " + SmsKeys.SMS_SENDER.key()
                            + " so that text messages can be sent");
        }
        if (mfa.offers(MfaFactor.EMAIL_OTP)
                && pool.recovery().mechanisms().equals(List.of(RecoveryMechanism.VERIFIED_EMAIL))) {
            throw InvalidSettingException.of(
                    MfaKeys.MFA_FACTORS.key(),
                    Named.join(mfa.factors()),
                    "factors without EMAIL_OTP, or add another mechanism to "
                            + RecoveryKeys.ACCOUNT_RECOVERY.key()
                            + ": whoever reads the mails could set a new password and pass the second factor");
        }
    }
}
