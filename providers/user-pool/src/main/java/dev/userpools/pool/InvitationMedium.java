package dev.userpools.pool;

import java.util.List;
import java.util.Optional;

/**
 * By what an invitation is sent: Cognito's {@code DesiredDeliveryMediums}, with {@code NONE} for
 * {@code MessageAction=SUPPRESS}.
 */
public enum InvitationMedium implements Named {
    EMAIL,
    SMS,
    BOTH,
    NONE;

    /** The messages it takes, one for each medium. */
    public List<DeliveryMedium> deliveries() {
        return switch (this) {
            case EMAIL -> List.of(DeliveryMedium.EMAIL);
            case SMS -> List.of(DeliveryMedium.SMS);
            case BOTH -> List.of(DeliveryMedium.EMAIL, DeliveryMedium.SMS);
            case NONE -> List.of();
        };
    }

    @Override
    public String externalName() {
        return name();
    }

    /** The medium of that exact name. */
    public static Optional<InvitationMedium> of(String name) {
        for (InvitationMedium medium : values()) {
            if (medium.name().equals(name)) {
                return Optional.of(medium);
            }
        }
        return Optional.empty();
    }
}
