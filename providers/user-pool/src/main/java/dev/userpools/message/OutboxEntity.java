package dev.userpools.message;

import dev.userpools.pool.DeliveryMedium;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A message that waits to be sent. It holds its secret, and an address that is not the user's at the time of sending,
 * only encrypted; the row is deleted once the message is sent. Times are milliseconds since 1970.
 */
@Entity(name = "UserPoolOutbox")
@Table(name = "USER_POOL_OUTBOX")
public class OutboxEntity {

    @Id
    @Column(name = "ID", length = 36)
    String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    String realmId;

    @Column(name = "USER_ID", length = 36, nullable = false)
    String userId;

    @Enumerated(EnumType.STRING)
    @Column(name = "PURPOSE", length = 32, nullable = false)
    MessagePurpose purpose;

    @Enumerated(EnumType.STRING)
    @Column(name = "MEDIUM", length = 16, nullable = false)
    DeliveryMedium medium;

    @Column(name = "SECRET", length = 4000)
    String secret;

    @Column(name = "SECRET_KEY", length = 16)
    String secretKey;

    /** Where it goes, encrypted with the same key; null where it goes to the user's own address. */
    @Column(name = "ADDRESS", length = 2000)
    String address;

    /** That of the page it comes of, for a user without one of his own; null where it comes of none. */
    @Column(name = "LANGUAGE", length = 35)
    String language;

    @Column(name = "CREATED", nullable = false)
    long created;

    @Column(name = "ATTEMPTS", nullable = false)
    int attempts;

    @Column(name = "NEXT_ATTEMPT", nullable = false)
    long nextAttempt;

    @Column(name = "LAST_ERROR")
    String lastError;

    /** For the persistence provider. */
    protected OutboxEntity() {}
}
