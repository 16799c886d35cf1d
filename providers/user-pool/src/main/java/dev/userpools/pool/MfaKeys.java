package dev.userpools.pool;

import java.util.List;

/** Second factors and remembered devices. */
final class MfaKeys {

    static final Setting<MfaConfiguration> MFA_CONFIGURATION = Setting.of(
                    "mfaConfiguration",
                    "Multi-factor authentication",
                    new ChoiceType<>(List.of(MfaConfiguration.values())),
                    MfaConfiguration.OFF,
                    "MfaConfiguration",
                    "Whether a second factor is never asked for (OFF), asked of users who have one (OPTIONAL), or asked "
                            + "of everybody (ON).")
            .later();

    static final Setting<List<MfaFactor>> MFA_FACTORS = Setting.of(
                    "mfaFactors",
                    "Second factors",
                    new ChoicesType<>(List.of(MfaFactor.values())),
                    List.of(MfaFactor.SOFTWARE_TOKEN_MFA),
                    "EnabledMfas",
                    "The second factors that are offered: authenticator app, text message, e-mail.")
            .later();

    static final Setting<String> SMS_AUTHENTICATION_MESSAGE = TextSettings.sms(
                    "smsAuthenticationMessage",
                    "Second factor: text message",
                    "Your authentication code is {####}. ",
                    "SmsAuthenticationMessage",
                    "The text message with a sign-in code, which takes the place of {####}.",
                    Placeholder.CODE)
            .later();

    static final Setting<String> EMAIL_MFA_SUBJECT = TextSettings.subject(
                    "emailMfaSubject",
                    "Second factor: subject",
                    "Your authentication code",
                    "EmailMfaConfiguration.Subject",
                    "The subject of the mail with a sign-in code.")
            .later();

    static final Setting<String> EMAIL_MFA_MESSAGE = TextSettings.email(
                    "emailMfaMessage",
                    "Second factor: mail",
                    "Your authentication code is {####}. ",
                    "EmailMfaConfiguration.Message",
                    "The mail with a sign-in code, which takes the place of {####}. HTML is allowed.",
                    Placeholder.CODE)
            .later();

    static final Setting<Integer> AUTH_CODE_VALIDITY_MINUTES = Setting.of(
                    "authCodeValidityMinutes",
                    "Sign-in codes are valid for (minutes)",
                    new NumberType(3, 15),
                    3,
                    "AuthSessionValidity",
                    "How long a code of the second factor works.")
            .later();

    static final Setting<Boolean> DEVICE_CHALLENGE_REQUIRED_ON_NEW_DEVICE = Setting.of(
                    "deviceChallengeRequiredOnNewDevice",
                    "Remembered devices need no second factor",
                    new FlagType(),
                    false,
                    "DeviceConfiguration.ChallengeRequiredOnNewDevice",
                    "Whether the second factor is asked for on new devices only.")
            .later();

    static final Setting<Boolean> DEVICE_ONLY_REMEMBERED_ON_USER_PROMPT = Setting.of(
                    "deviceOnlyRememberedOnUserPrompt",
                    "Devices are remembered when the user says so",
                    new FlagType(),
                    false,
                    "DeviceConfiguration.DeviceOnlyRememberedOnUserPrompt",
                    "Whether a device is remembered only if the user ticks the box; otherwise always.")
            .later();

    static final List<Setting<?>> ALL = List.of(
            MFA_CONFIGURATION,
            MFA_FACTORS,
            SMS_AUTHENTICATION_MESSAGE,
            EMAIL_MFA_SUBJECT,
            EMAIL_MFA_MESSAGE,
            AUTH_CODE_VALIDITY_MINUTES,
            DEVICE_CHALLENGE_REQUIRED_ON_NEW_DEVICE,
            DEVICE_ONLY_REMEMBERED_ON_USER_PROMPT);

    private MfaKeys() {}
}
