package dev.userpools.pool;

import java.util.Arrays;
import java.util.Optional;

/** A second factor, in the spelling of Cognito's {@code UserMFASettingList}. */
public enum MfaFactor implements Named {
    /** An authenticator app. */
    SOFTWARE_TOKEN_MFA(null),
    /** A code by text message. */
    SMS_MFA(DeliveryMedium.SMS),
    /** A code by e-mail. */
    EMAIL_OTP(DeliveryMedium.EMAIL);

    private final DeliveryMedium medium;

    MfaFactor(DeliveryMedium medium) {
        this.medium = medium;
    }

    /** The factor whose codes go out by a medium. */
    public static MfaFactor by(DeliveryMedium medium) {
        return Arrays.stream(values())
                .filter(factor -> factor.medium == medium)
                .findFirst()
                .orElseThrow();
    }

    /** By what its codes go out; empty for the app, which makes its own. */
    public Optional<DeliveryMedium> medium() {
        return Optional.ofNullable(medium);
    }

    @Override
    public String externalName() {
        return name();
    }
}
