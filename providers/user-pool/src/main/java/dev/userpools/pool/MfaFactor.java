package dev.userpools.pool;

/** A second factor, in the spelling of Cognito's {@code UserMFASettingList}. */
enum MfaFactor implements Named {
    SOFTWARE_TOKEN_MFA,
    SMS_MFA,
    EMAIL_OTP;

    @Override
    public String externalName() {
        return name();
    }
}
