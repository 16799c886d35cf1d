package dev.userpools.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.userpools.account.Account;
import dev.userpools.account.Accounts;
import dev.userpools.account.InvitationState;
import dev.userpools.account.UserStatus;
import dev.userpools.pool.InvitationMedium;
import dev.userpools.pool.UserPool;
import dev.userpools.signin.SignInNames;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserModel;

/**
 * A user's pool status. Times are ISO-8601 UTC, to the second.
 *
 * @param temporaryPasswordExpires null for an ordinary user
 * @param accountExpires when the account is removed unless it is used; null where it is not
 * @param pendingVerifications none, until addresses are verified
 * @param aliases what he carries that signs in, and whether it does: a name somebody else holds does not
 * @param lockedUntil the end of a brute-force lock-out that is in force; null where there is none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record UserView(
        String id,
        String username,
        UserStatus status,
        boolean enabled,
        String temporaryPasswordExpires,
        String accountExpires,
        InvitationView invitation,
        List<String> pendingVerifications,
        List<AliasView> aliases,
        String lockedUntil) {

    /** The user's last invitation; the time is null where there was none. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record InvitationView(InvitationMedium medium, InvitationState state, String at) {}

    /**
     * A name that signs in, if the user owns it.
     *
     * @param attribute which of his attributes holds it
     */
    record AliasView(String attribute, boolean owned) {}

    static UserView of(KeycloakSession session, RealmModel realm, UserPool pool, UserModel user, Clock clock) {
        Accounts accounts = Accounts.of(session);
        Optional<Account> account = accounts.find(user);
        return new UserView(
                user.getId(),
                user.getUsername(),
                accounts.status(session, realm, user),
                user.isEnabled(),
                account.map(found -> time(found.temporaryPasswordExpires(pool.temporaryPasswordValidity())))
                        .orElse(null),
                account.flatMap(found -> found.expires(pool.unusedAccountValidity()))
                        .map(UserView::time)
                        .orElse(null),
                account.map(Account::invitation)
                        .map(last -> new InvitationView(last.medium(), last.state(), time(last.at())))
                        .orElse(new InvitationView(InvitationMedium.NONE, InvitationState.NONE, null)),
                List.of(),
                SignInNames.of(session, realm, pool.signIn()).owned(user).entrySet().stream()
                        .map(name -> new AliasView(name.getKey().externalName(), name.getValue()))
                        .toList(),
                lockedUntil(session, realm, user, clock).map(UserView::time).orElse(null));
    }

    static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Optional<Instant> lockedUntil(
            KeycloakSession session, RealmModel realm, UserModel user, Clock clock) {
        if (!realm.isBruteForceProtected()) {
            return Optional.empty();
        }
        UserLoginFailureModel failures = session.loginFailures().getUserLoginFailure(realm, user.getId());
        return Optional.ofNullable(failures)
                .map(found -> Instant.ofEpochSecond(found.getFailedLoginNotBefore()))
                .filter(until -> until.isAfter(clock.instant()));
    }
}
