package dev.userpools.pool;

/** Which addresses keep their old value until the new one is verified (Cognito's {@code UserAttributeUpdateSettings}). */
enum VerifiedBeforeUpdate implements Named {
    EMAIL("email"),
    PHONE_NUMBER("phone_number"),
    /** Cognito's own default: a new address takes effect at once. */
    NONE("none");

    private final String externalName;

    VerifiedBeforeUpdate(String externalName) {
        this.externalName = externalName;
    }

    @Override
    public String externalName() {
        return externalName;
    }
}
