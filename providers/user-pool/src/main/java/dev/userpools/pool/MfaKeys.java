package dev.userpools.pool;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Second factors. */
final class MfaKeys {

    static final Setting<MfaConfiguration> MFA_CONFIGURATION = Setting.of(
            "mfaConfiguration",
            "second factor",
            new ChoiceType<>(List.of(MfaConfiguration.values())),
            MfaConfiguration.OFF,
            "MfaConfiguration",
            "Whether a second factor is never asked for (OFF), asked of users who have one (OPTIONAL), or asked "
                    + "of everybody (ON).");

    static final Setting<List<MfaFactor>> MFA_FACTORS = Setting.of(
            "mfaFactors",
            "factors on offer",
            ChoicesType.inOrder(List.of(MfaFactor.values())),
            List.of(MfaFactor.SOFTWARE_TOKEN_MFA),
            "EnabledMfas",
            "The second factors that are offered, parted by commas: authenticator app, text message, e-mail.");

    static final Setting<Integer> AUTH_CODE_VALIDITY_MINUTES = Setting.of(
            "authCodeValidityMinutes",
            "codes are valid for (minutes)",
            new NumberType(3, 15),
            3,
            "AuthSessionValidity",
            "How long a code of the second factor works.");

    static final Topic TOPIC = new Topic("MFA", List.of(MFA_CONFIGURATION, MFA_FACTORS, AUTH_CODE_VALIDITY_MINUTES));

    private MfaKeys() {}

    static MfaSettings settings(Map<String, List<String>> values) throws InvalidSettingException {
        return new MfaSettings(
                MFA_CONFIGURATION.read(values),
                MFA_FACTORS.read(values),
                new MailTexts(
                        TextSettings.read(MessageKeys.EMAIL_MFA_SUBJECT, values),
                        TextSettings.read(MessageKeys.EMAIL_MFA_MESSAGE, values)),
                TextSettings.read(MessageKeys.SMS_AUTHENTICATION_MESSAGE, values),
                Duration.ofMinutes(AUTH_CODE_VALIDITY_MINUTES.read(values)),
                new DeviceSettings(
                        DeviceKeys.DEVICE_CHALLENGE_REQUIRED_ON_NEW_DEVICE.read(values),
                        DeviceKeys.DEVICE_ONLY_REMEMBERED_ON_USER_PROMPT.read(values)));
    }
}
