package dev.userpools.code;

import dev.userpools.code.rule.CodePurpose;
import dev.userpools.pool.ContactAttribute;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;

/**
 * A code that waits for its user. The code itself is nowhere: the row holds a digest made with a key that is not in the
 * database. A user has at most one for each purpose and attribute. Times are milliseconds since 1970.
 */
@Entity(name = "UserPoolCode")
@Table(name = "USER_POOL_CODE")
public class CodeEntity {

    @Id
    @Column(name = "ID", length = 36)
    String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    String realmId;

    @Column(name = "USER_ID", length = 36, nullable = false)
    String userId;

    @Enumerated(EnumType.STRING)
    @Column(name = "PURPOSE", length = 32, nullable = false)
    CodePurpose purpose;

    @Enumerated(EnumType.STRING)
    @Column(name = "ATTRIBUTE", length = 32, nullable = false)
    ContactAttribute attribute;

    /** Where it was sent; of a change to an address, the new one. */
    @Column(name = "ADDRESS", nullable = false)
    String address;

    @Column(name = "BY_LINK", nullable = false)
    boolean byLink;

    @Column(name = "DIGEST", length = 64, nullable = false)
    String digest;

    @Column(name = "DIGEST_KEY", length = 16, nullable = false)
    String digestKey;

    @Column(name = "CREATED", nullable = false)
    long created;

    @Column(name = "EXPIRES", nullable = false)
    long expires;

    /** The application the user came from, by its id in Keycloak; null where there is none. */
    @Column(name = "CLIENT_ID", length = 36)
    String clientId;

    @Column(name = "REDIRECT_URI", length = 2000)
    String redirectUri;

    /** For the persistence provider. */
    protected CodeEntity() {}

    /** How long it works from the moment it is sent. */
    Duration life() {
        return Duration.ofMillis(expires - created);
    }
}
