package dev.userpools.pool;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of one pool, parsed and checked.
 *
 * @param temporaryPasswordValidity how long a temporary password signs in
 * @param unusedAccountValidity how long an account is kept that was never used; empty = for ever
 * @param unusedAccountAction what becomes of it then
 * @param signIn what users sign in with
 */
public record UserPool(
        Duration temporaryPasswordValidity,
        Optional<Duration> unusedAccountValidity,
        UnusedAccountAction unusedAccountAction,
        InvitationSettings invitation,
        SmsSettings sms,
        SignInSettings signIn) {

    /**
     * Parses and checks all settings, also those whose behaviour is still to come.
     *
     * @param values all values of each key, as Keycloak stores them
     * @throws InvalidSettingException for the first setting that is not accepted
     */
    public static UserPool parse(Map<String, List<String>> values) throws InvalidSettingException {
        for (Setting<?> setting : Settings.all()) {
            setting.read(values);
        }
        checkSignInNames(values);
        checkRecovery(values);
        int unusedDays = AccountKeys.UNUSED_ACCOUNT_VALIDITY_DAYS.read(values);
        UserPool pool = new UserPool(
                Duration.ofDays(AccountKeys.TEMPORARY_PASSWORD_VALIDITY_DAYS.read(values)),
                unusedDays == 0 ? Optional.empty() : Optional.of(Duration.ofDays(unusedDays)),
                AccountKeys.UNUSED_ACCOUNT_ACTION.read(values),
                new InvitationSettings(
                        AccountKeys.INVITATION.read(values),
                        text(AccountKeys.INVITE_EMAIL_SUBJECT, values),
                        text(AccountKeys.INVITE_EMAIL_MESSAGE, values),
                        text(AccountKeys.INVITE_SMS_MESSAGE, values)),
                new SmsSettings(
                        Optional.of(SmsKeys.SMS_SENDER.read(values)).filter(sender -> !sender.isEmpty()),
                        SmsKeys.SMS_SENDER_CONFIG.read(values)),
                new SignInSettings(
                        SignInKeys.USERNAME_ATTRIBUTES.read(values),
                        SignInKeys.ALIAS_ATTRIBUTES.read(values),
                        SignInKeys.DEFAULT_PHONE_REGION.read(values)));
        checkSender(pool);
        return pool;
    }

    private static MessageText text(Setting<String> setting, Map<String, List<String>> values)
            throws InvalidSettingException {
        return new MessageText(setting.key(), setting.read(values), (TextType) setting.type());
    }

    private static void checkSignInNames(Map<String, List<String>> values) throws InvalidSettingException {
        List<ContactAttribute> aliases = SignInKeys.ALIAS_ATTRIBUTES.read(values);
        if (!aliases.isEmpty() && !SignInKeys.USERNAME_ATTRIBUTES.read(values).isEmpty()) {
            throw InvalidSettingException.of(
                    SignInKeys.ALIAS_ATTRIBUTES.key(),
                    Named.join(aliases),
                    "either " + SignInKeys.ALIAS_ATTRIBUTES.key() + " or " + SignInKeys.USERNAME_ATTRIBUTES.key()
                            + ", not both");
        }
    }

    private static void checkRecovery(Map<String, List<String>> values) throws InvalidSettingException {
        List<RecoveryMechanism> recovery = RecoveryKeys.ACCOUNT_RECOVERY.read(values);
        if (recovery.contains(RecoveryMechanism.ADMIN_ONLY) && recovery.size() > 1) {
            throw InvalidSettingException.of(
                    RecoveryKeys.ACCOUNT_RECOVERY.key(), Named.join(recovery), "admin_only alone, or without it");
        }
    }

    private static void checkSender(UserPool pool) throws InvalidSettingException {
        InvitationMedium medium = pool.invitation().medium();
        if (medium.deliveries().contains(DeliveryMedium.SMS)
                && pool.sms().sender().isEmpty()) {
            throw InvalidSettingException.of(
                    AccountKeys.INVITATION.key(),
                    medium.externalName(),
                    "EMAIL or NONE, or set " + SmsKeys.SMS_SENDER.key() + " so that text messages can be sent");
        }
    }
}
