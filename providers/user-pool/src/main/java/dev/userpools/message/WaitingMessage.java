package dev.userpools.message;

import dev.userpools.pool.DeliveryMedium;
import java.time.Instant;
import java.util.Optional;

/**
 * A message in the outbox.
 *
 * @param attempts how often it was tried
 * @param nextAttempt when it is tried next; while it is being sent, when that attempt counts as lost
 * @param lastError why the last attempt failed, without any address or secret
 */
public record WaitingMessage(
        String id,
        String userId,
        MessagePurpose purpose,
        DeliveryMedium medium,
        int attempts,
        Instant nextAttempt,
        Optional<String> lastError,
        Instant created) {

    static WaitingMessage of(OutboxEntity row) {
        return new WaitingMessage(
                row.id,
                row.userId,
                row.purpose,
                row.medium,
                row.attempts,
                Instant.ofEpochMilli(row.nextAttempt),
                Optional.ofNullable(row.lastError),
                Instant.ofEpochMilli(row.created));
    }
}
