package dev.userpools.invitation;

import dev.userpools.account.Account;
import dev.userpools.account.Accounts;
import dev.userpools.account.UserStatus;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.UserPools;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.storage.UserStorageProvider;

/** Removes the accounts whose time is up, page by page, one transaction a page. */
final class UnusedAccounts {

    private static final Logger LOG = Logger.getLogger(UnusedAccounts.class);
    private static final int PAGE = 50;

    private final Clock clock;

    UnusedAccounts(Clock clock) {
        this.clock = clock;
    }

    /** Removes what is due in every realm with a pool. */
    void removeDue(KeycloakSessionFactory factory) {
        List<String> realms = KeycloakModelUtils.runJobInTransactionWithResult(
                factory,
                session -> session.realms()
                        .getRealmsWithProviderTypeStream(UserStorageProvider.class)
                        .map(RealmModel::getId)
                        .toList());
        realms.forEach(realm -> removeDue(factory, realm));
    }

    private void removeDue(KeycloakSessionFactory factory, String realmId) {
        boolean more = true;
        while (more) {
            try {
                more = page(factory, realmId, PAGE) == PAGE;
            } catch (RuntimeException failed) {
                LOG.warnf("A page of unused accounts could not be removed (%s); they are taken one by one.", failed);
                more = oneByOne(factory, realmId);
            }
        }
    }

    /**
     * One account that cannot be removed must not keep all others.
     *
     * @return whether there may be more
     */
    private boolean oneByOne(KeycloakSessionFactory factory, String realmId) {
        List<Account> due = KeycloakModelUtils.runJobInTransactionWithResult(
                factory,
                session -> enter(session, realmId)
                        .map(pool -> due(session, pool, PAGE))
                        .orElse(List.of()));
        int removed = 0;
        for (Account account : due) {
            try {
                KeycloakModelUtils.runJobInTransaction(
                        factory,
                        session -> enter(session, realmId)
                                .ifPresent(pool -> new UnusedAccountRemoval(session, pool).remove(account)));
                removed++;
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "The unused account of user %s could not be removed.", account.userId());
            }
        }
        return due.size() == PAGE && removed > 0;
    }

    /** Removes up to so many due accounts and says how many were due. */
    private int page(KeycloakSessionFactory factory, String realmId, int most) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            Optional<UserPool> pool = enter(session, realmId);
            List<Account> due =
                    pool.map(settings -> due(session, settings, most)).orElse(List.of());
            pool.ifPresent(settings -> {
                UnusedAccountRemoval removal = new UnusedAccountRemoval(session, settings);
                due.forEach(removal::remove);
            });
            return due.size();
        });
    }

    private Optional<UserPool> enter(KeycloakSession session, String realmId) {
        RealmModel realm = session.realms().getRealm(realmId);
        session.getContext().setRealm(realm);
        return Optional.ofNullable(realm).flatMap(UserPools::of);
    }

    private List<Account> due(KeycloakSession session, UserPool pool, int most) {
        List<Account> due =
                new ArrayList<>(due(session, UserStatus.FORCE_CHANGE_PASSWORD, pool.unusedAccountValidity(), most));
        due.addAll(due(session, UserStatus.UNCONFIRMED, pool.unconfirmedAccountValidity(), most - due.size()));
        return due;
    }

    private List<Account> due(KeycloakSession session, UserStatus status, Optional<Duration> validity, int most) {
        return validity.filter(kept -> most > 0)
                .map(kept -> Accounts.of(session)
                        .unusedSince(
                                session.getContext().getRealm(),
                                status,
                                clock.instant().minus(kept),
                                most))
                .orElse(List.of());
    }
}
