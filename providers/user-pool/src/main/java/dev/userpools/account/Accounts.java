package dev.userpools.account;

import dev.userpools.internal.IdList;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Reads and writes accounts, in the session's transaction. */
public final class Accounts {

    private static final String PER_SESSION = Accounts.class.getName();

    private final EntityManager entities;

    /** Users known to have no account: the persistence provider remembers rows it found, but not those it did not. */
    private final Set<String> ordinary;

    private Accounts(EntityManager entities, Set<String> ordinary) {
        this.entities = entities;
        this.ordinary = ordinary;
    }

    /** The accounts as the session's transaction sees them. */
    public static Accounts of(KeycloakSession session) {
        Accounts accounts = session.getAttribute(PER_SESSION, Accounts.class);
        if (accounts == null) {
            accounts = new Accounts(
                    session.getProvider(JpaConnectionProvider.class).getEntityManager(), new HashSet<>());
            session.setAttribute(PER_SESSION, accounts);
        }
        return accounts;
    }

    /** The user's account; empty for an ordinary user. One look-up by primary key. */
    public Optional<Account> find(UserModel user) {
        if (ordinary.contains(user.getId())) {
            return Optional.empty();
        }
        Optional<AccountEntity> entity = Optional.ofNullable(entities.find(AccountEntity.class, user.getId()));
        if (entity.isEmpty()) {
            ordinary.add(user.getId());
        }
        return entity.map(AccountEntity::toAccount);
    }

    /** Reads the accounts of users with one statement, so that {@link #find} causes none for these. */
    public void readAhead(List<String> userIds) {
        ordinary.addAll(userIds);
        IdList list = IdList.of(userIds);
        list.in(entities.createQuery(
                        "select a from UserPoolAccount a where " + list.has("a.userId"), AccountEntity.class))
                .getResultStream()
                .map(found -> found.userId)
                .forEach(ordinary::remove);
    }

    /** The account of a user who has a temporary password. */
    public Optional<InvitedAccount> invited(UserModel user) {
        return find(user).filter(InvitedAccount.class::isInstance).map(InvitedAccount.class::cast);
    }

    /** The account of a user who has not confirmed his sign-up. */
    public Optional<UnconfirmedAccount> unconfirmed(UserModel user) {
        return find(user).filter(UnconfirmedAccount.class::isInstance).map(UnconfirmedAccount.class::cast);
    }

    /** Whether the next sign-in is the first since the user confirmed his sign-up. */
    public boolean isNewcomer(UserModel user) {
        return find(user).filter(NewcomerAccount.class::isInstance).isPresent();
    }

    /** Writes an account, new or changed. */
    public void save(Account account) {
        ordinary.remove(account.userId());
        if (entities.find(AccountEntity.class, account.userId()) == null) {
            // Nothing tells the persistence provider that the row refers to the user's own: that one must be there
            // first.
            entities.flush();
            entities.persist(AccountEntity.of(account));
        } else {
            entities.merge(AccountEntity.of(account));
        }
    }

    /** Makes the user an ordinary one. */
    public void remove(UserModel user) {
        AccountEntity entity = entities.find(AccountEntity.class, user.getId());
        if (entity != null) {
            entities.remove(entity);
            // Now, so that another account of the same user can follow in the same transaction.
            entities.flush();
        }
    }

    /**
     * Takes an account whose time is up out of the hands of its user, who may be signing in at this moment: of the two
     * transactions the one that comes second finds the row changed or gone. It is not due again afterwards.
     *
     * @return whether the account was still as it was read
     */
    public boolean takeUnused(Account account) {
        return entities.createQuery("update UserPoolAccount a set a.unusedSince = null"
                                + " where a.userId = :user and a.unusedSince = :since")
                        .setParameter("user", account.userId())
                        .setParameter(
                                "since", account.unusedSince().orElseThrow().toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    /** Notes that an account was used after all, so that it is never removed. */
    public void keep(Account account) {
        entities.createQuery("update UserPoolAccount a set a.unusedSince = null, a.everUsed = true"
                        + " where a.userId = :user")
                .setParameter("user", account.userId())
                .executeUpdate();
    }

    /**
     * Notes that users' invitations were sent. By statement, as an account may be gone: its user may have signed in with the
     * message before the mail server's answer was written down.
     */
    public void noteSent(List<String> userIds, Instant at) {
        IdList list = IdList.of(userIds);
        list.in(entities.createQuery("update UserPoolAccount a set a.invitationState = :state,"
                        + " a.invitationAt = :at where " + list.has("a.userId")))
                .setParameter("state", InvitationState.SENT)
                .setParameter("at", at.toEpochMilli())
                .executeUpdate();
    }

    /** Notes that a user's invitation failed, unless it has reached him by another medium. By statement, as above. */
    public void noteFailed(UserModel user, Instant at) {
        entities.createQuery("update UserPoolAccount a set a.invitationState = :state, a.invitationAt = :at"
                        + " where a.userId = :user and a.invitationState <> :sent")
                .setParameter("state", InvitationState.FAILED)
                .setParameter("at", at.toEpochMilli())
                .setParameter("user", user.getId())
                .setParameter("sent", InvitationState.SENT)
                .executeUpdate();
    }

    /** Lets nobody else change the user's account until the transaction ends, nor goes on before somebody who does. */
    public void lock(UserModel user) {
        entities.createQuery("update UserPoolAccount a set a.invitationAt = a.invitationAt where a.userId = :user")
                .setParameter("user", user.getId())
                .executeUpdate();
    }

    /**
     * Accounts of a realm and a status nobody has used since a time or longer, the oldest first. Uses the index on (realm, unused
     * since): the cost follows the number of accounts found, not the number of users.
     */
    public List<Account> unusedSince(RealmModel realm, UserStatus status, Instant until, int most) {
        return entities.createNamedQuery("userPoolAccountsUnusedSince", AccountEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("status", status)
                .setParameter("until", until.toEpochMilli())
                .setMaxResults(most)
                .getResultStream()
                .map(AccountEntity::toAccount)
                .toList();
    }

    /** The user's status in Cognito's words. */
    public UserStatus status(KeycloakSession session, RealmModel realm, UserModel user) {
        Optional<Account> account = find(user);
        if (account.isPresent()) {
            return account.get().status();
        }
        boolean external = session.users()
                .getFederatedIdentitiesStream(realm, user)
                .findAny()
                .isPresent();
        return external && !user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)
                ? UserStatus.EXTERNAL_PROVIDER
                : UserStatus.CONFIRMED;
    }
}
