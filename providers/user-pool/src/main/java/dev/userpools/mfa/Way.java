package dev.userpools.mfa;

import dev.userpools.pool.MfaFactor;
import dev.userpools.pool.Named;
import java.util.Optional;

/** A way to pass: a factor of the pool or, where that is lost, a recovery code. */
enum Way implements Named {
    SOFTWARE_TOKEN_MFA(MfaFactor.SOFTWARE_TOKEN_MFA, "otp"),
    SMS_MFA(MfaFactor.SMS_MFA, "sms"),
    EMAIL_OTP(MfaFactor.EMAIL_OTP, "email_otp"),
    RECOVERY_CODE(null, "otp");

    private final MfaFactor factor;
    private final String method;

    Way(MfaFactor factor, String method) {
        this.factor = factor;
        this.method = method;
    }

    static Way of(MfaFactor factor) {
        return valueOf(factor.name());
    }

    /** The factor; empty for a recovery code. */
    Optional<MfaFactor> factor() {
        return Optional.ofNullable(factor);
    }

    /** The message its codes come by; empty where nothing is sent. */
    Optional<MfaFactor> message() {
        return factor().filter(known -> known.medium().isPresent());
    }

    /** What the claim {@code amr} says of it (RFC 8176, cognito-spec §10). */
    String method() {
        return method;
    }

    @Override
    public String externalName() {
        return name();
    }
}
