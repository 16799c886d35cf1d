package dev.userpools.pool;

/** Where the code of a forgotten password goes (Cognito's {@code AccountRecoverySetting}). */
enum RecoveryMechanism implements Named {
    VERIFIED_EMAIL("verified_email"),
    VERIFIED_PHONE_NUMBER("verified_phone_number"),
    ADMIN_ONLY("admin_only");

    private final String externalName;

    RecoveryMechanism(String externalName) {
        this.externalName = externalName;
    }

    @Override
    public String externalName() {
        return externalName;
    }
}
