package dev.userpools.pool;

/** How an e-mail address is verified (Cognito's {@code DefaultEmailOption}). */
public enum VerificationOption implements Named {
    CONFIRM_WITH_CODE,
    CONFIRM_WITH_LINK;

    @Override
    public String externalName() {
        return name();
    }
}
