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
                + " and a.status = :status"
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

    /** Null where the user has chosen his password himself. */
    @Column(name = "TEMP_PASSWORD_SET")
    Long temporaryPasswordSet;

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
        entity.status = account.status();
        entity.unusedSince = account.unusedSince().map(Instant::toEpochMilli).orElse(null);
        if (account instanceof InvitedAccount invited) {
            entity.temporaryPasswordSet = invited.temporaryPasswordSet().toEpochMilli();
            entity.everUsed = invited.everUsed();
            entity.set(invited.invitation());
        } else if (account instanceof UnconfirmedAccount unconfirmed) {
            entity.set(new Invitation(InvitationMedium.NONE, InvitationState.NONE, unconfirmed.signedUp()));
        } else if (account instanceof NewcomerAccount newcomer) {
            entity.set(new Invitation(InvitationMedium.NONE, InvitationState.NONE, newcomer.confirmed()));
        }
        return entity;
    }

    private void set(Invitation invitation) {
        invitationMedium = invitation.medium();
        invitationState = invitation.state();
        invitationAt = invitation.at().toEpochMilli();
    }

    Account toAccount() {
        if (status == UserStatus.UNCONFIRMED) {
            // When he signed up is also in the time of the invitation he never had.
            return new UnconfirmedAccount(userId, realmId, Instant.ofEpochMilli(invitationAt));
        }
        if (status == UserStatus.CONFIRMED) {
            return new NewcomerAccount(userId, realmId, Instant.ofEpochMilli(invitationAt));
        }
        return new InvitedAccount(
                userId,
                realmId,
                Instant.ofEpochMilli(temporaryPasswordSet),
                everUsed,
                Optional.ofNullable(unusedSince).map(Instant::ofEpochMilli),
                new Invitation(invitationMedium, invitationState, Instant.ofEpochMilli(invitationAt)));
    }
}
