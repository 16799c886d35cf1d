package dev.userpools.account;

import dev.userpools.pool.InvitationMedium;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** The row of an {@link Account}. Times are milliseconds since 1970, which sort alike in every database. */
@Entity(name = "UserPoolAccount")
@Table(name = "USER_POOL_ACCOUNT")
@NamedQuery(
        name = "userPoolAccountsUnusedSince",
        query = "select a from UserPoolAccount a where a.realmId = :realm and a.unusedSince <= :until"
                + " order by a.unusedSince")
public class AccountEntity {

    @Id
    @Column(name = "USER_ID", length = 36)
    String userId;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    String realmId;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATUS", length = 32, nullable = false)
    UserStatus status;

    @Column(name = "TEMP_PASSWORD_SET", nullable = false)
    long temporaryPasswordSet;

    @Column(name = "EVER_USED", nullable = false)
    boolean everUsed;

    @Column(name = "UNUSED_SINCE")
    Long unusedSince;

    @Enumerated(EnumType.STRING)
    @Column(name = "INVITATION_MEDIUM", length = 16, nullable = false)
    InvitationMedium invitationMedium;

    @Enumerated(EnumType.STRING)
    @Column(name = "INVITATION_STATE", length = 16, nullable = false)
    InvitationState invitationState;

    @Column(name = "INVITATION_AT", nullable = false)
    long invitationAt;

    /** For the persistence provider. */
    protected AccountEntity() {}

    static AccountEntity of(Account account) {
        AccountEntity entity = new AccountEntity();
        entity.userId = account.userId();
        entity.realmId = account.realmId();
        entity.status = UserStatus.FORCE_CHANGE_PASSWORD;
        entity.temporaryPasswordSet = account.temporaryPasswordSet().toEpochMilli();
        entity.everUsed = account.everUsed();
        entity.unusedSince = account.unusedSince().map(Instant::toEpochMilli).orElse(null);
        entity.invitationMedium = account.invitation().medium();
        entity.invitationState = account.invitation().state();
        entity.invitationAt = account.invitation().at().toEpochMilli();
        return entity;
    }

    Account toAccount() {
        return new Account(
                userId,
                realmId,
                Instant.ofEpochMilli(temporaryPasswordSet),
                everUsed,
                Optional.ofNullable(unusedSince).map(Instant::ofEpochMilli),
                new Invitation(invitationMedium, invitationState, Instant.ofEpochMilli(invitationAt)));
    }
}
