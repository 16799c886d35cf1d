package dev.userpools.pool;

import java.util.Optional;

/** Where the code of a forgotten password goes (Cognito's {@code AccountRecoverySetting}). */
public enum RecoveryMechanism implements Named {
    VERIFIED_EMAIL("verified_email", DeliveryMedium.EMAIL),
    VERIFIED_PHONE_NUMBER("verified_phone_number", DeliveryMedium.SMS),
    ADMIN_ONLY("admin_only", null);

    private final String externalName;
    private final DeliveryMedium medium;

    RecoveryMechanism(String externalName, DeliveryMedium medium) {
        this.externalName = externalName;
        this.medium = medium;
    }

    @Override
    public String externalName() {
        return externalName;
    }

    /** By what the code goes out; empty where there is none. */
    public Optional<DeliveryMedium> medium() {
        return Optional.ofNullable(medium);
    }
}
