package dev.userpools.code;

import dev.userpools.code.rule.CodePurpose;
import dev.userpools.message.Destination;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.DeliveryMedium;
import java.time.Instant;
import java.util.Optional;

/**
 * A code that was sent and not used yet.
 *
 * @param attribute the kind of address it was sent to
 * @param destination where it was sent; of a change to an address, the new one
 * @param byLink whether it is the token of a link
 * @param returnTo the application the user came from
 */
public record WaitingCode(
        String id,
        String userId,
        CodePurpose purpose,
        ContactAttribute attribute,
        Destination destination,
        boolean byLink,
        Instant expires,
        Optional<ReturnAddress> returnTo) {

    /** Whether it was sent to an address its user wants to have. */
    public boolean isChange() {
        return purpose == CodePurpose.CHANGE;
    }

    static WaitingCode of(CodeEntity row) {
        return new WaitingCode(
                row.id,
                row.userId,
                row.purpose,
                row.attribute,
                new Destination(DeliveryMedium.to(row.attribute), row.address),
                row.byLink,
                Instant.ofEpochMilli(row.expires),
                Optional.ofNullable(row.clientId)
                        .map(client -> new ReturnAddress(client, Optional.ofNullable(row.redirectUri))));
    }
}
