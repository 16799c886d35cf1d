package dev.userpools.pool;

import java.time.Duration;
import java.util.List;

/**
 * The second factor (cognito-spec §8).
 *
 * @param configuration of whom it is asked
 * @param factors those that are offered, in the pool's order
 * @param mail the mail with a code ({@code EmailMfaConfiguration})
 * @param smsMessage the text message with a code ({@code SmsAuthenticationMessage})
 * @param codeValidity how long a code works that was sent
 * @param devices the devices it is not asked on again
 */
public record MfaSettings(
        MfaConfiguration configuration,
        List<MfaFactor> factors,
        MailTexts mail,
        MessageText smsMessage,
        Duration codeValidity,
        DeviceSettings devices) {

    /** Whether anybody is asked for a second factor. */
    public boolean isOn() {
        return configuration != MfaConfiguration.OFF;
    }

    /** Whether everybody is. */
    public boolean isRequired() {
        return configuration == MfaConfiguration.ON;
    }

    /** Whether a factor is offered. */
    public boolean offers(MfaFactor factor) {
        return factors.contains(factor);
    }
}
