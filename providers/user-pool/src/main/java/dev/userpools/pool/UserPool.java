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
 * @param verification how addresses are verified
 * @param recovery how forgotten passwords are recovered
 * @param mfa the second factor
 * @param federation which identity provider is meant by a domain
 * @param unconfirmedAccountValidity how long a sign-up is kept that nobody confirms; empty = for ever
 * @param brand how the pages look
 */
public record UserPool(
        Duration temporaryPasswordValidity,
        Optional<Duration> unusedAccountValidity,
        UnusedAccountAction unusedAccountAction,
        InvitationSettings invitation,
        SmsSettings sms,
        SignInSettings signIn,
        VerificationSettings verification,
        RecoverySettings recovery,
        MfaSettings mfa,
        FederationSettings federation,
        Optional<Duration> unconfirmedAccountValidity,
        BrandSettings brand) {

    /**
     * Parses and checks all settings.
     *
     * @param values all values of each key, as Keycloak stores them
     * @throws InvalidSettingException for the first setting that is not accepted
     */
    public static UserPool parse(Map<String, List<String>> values) throws InvalidSettingException {
        for (Setting<?> setting : Settings.all()) {
            setting.read(values);
        }
        PoolRules.check(values);
        UserPool pool = new UserPool(
                Duration.ofDays(InvitationKeys.TEMPORARY_PASSWORD_VALIDITY_DAYS.read(values)),
                days(UnusedAccountKeys.UNUSED_ACCOUNT_VALIDITY_DAYS, values),
                UnusedAccountKeys.UNUSED_ACCOUNT_ACTION.read(values),
                InvitationKeys.settings(values),
                SmsKeys.settings(values),
                SignInKeys.settings(values),
                VerificationKeys.settings(values),
                RecoveryKeys.settings(values),
                MfaKeys.settings(values),
                FederationKeys.settings(values),
                days(VerificationKeys.UNCONFIRMED_ACCOUNT_VALIDITY_DAYS, values),
                BrandKeys.settings(values));
        PoolRules.checkSender(pool);
        return pool;
    }

    /** Whether messages can go out by a medium: the pool's mail server is the realm's, text messages need a sender. */
    public boolean sends(DeliveryMedium medium) {
        return medium != DeliveryMedium.SMS || sms.sender().isPresent();
    }

    /** A number of days, where 0 means for ever. */
    private static Optional<Duration> days(Setting<Integer> setting, Map<String, List<String>> values)
            throws InvalidSettingException {
        int days = setting.read(values);
        return days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days));
    }
}
