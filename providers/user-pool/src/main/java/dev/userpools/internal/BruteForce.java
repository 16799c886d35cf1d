package dev.userpools.internal;

import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.common.ClientConnection;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.managers.BruteForceProtector;

/** Keycloak's detection of guessing, for what it does not count by itself. */
public final class BruteForce {

    /** The end of what has none, as a time that any program can read. */
    private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

    private BruteForce() {}

    /** Notes a wrong code given in a required action, which Keycloak does not count. */
    public static void failed(RequiredActionContext context) {
        // Of all categories but the password's, only this one and recovery codes count (keycloak-notes §7).
        failed(
                context.getSession(),
                context.getRealm(),
                context.getUser(),
                context.getConnection(),
                context.getUriInfo(),
                OTPCredentialModel.TYPE);
    }

    /** Notes a wrong answer as a wrong password, also when the request it came by is over. */
    public static void failedPassword(
            KeycloakSession session, RealmModel realm, UserModel user, ClientConnection connection, UriInfo address) {
        failed(session, realm, user, connection, address, PasswordCredentialModel.TYPE);
    }

    private static void failed(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            ClientConnection connection,
            UriInfo address,
            String category) {
        if (realm.isBruteForceProtected()) {
            protector(session).failedLogin(realm, user, connection, address, Set.of(category));
        }
    }

    /** Notes that somebody has proved who he is by other means than his password: a lockout for a time ends. */
    public static void proved(AuthenticationFlowContext context, UserModel user) {
        if (context.getRealm().isBruteForceProtected()) {
            protector(context.getSession())
                    .successfulLogin(
                            context.getRealm(),
                            user,
                            context.getConnection(),
                            context.getUriInfo(),
                            Set.of(PasswordCredentialModel.TYPE));
        }
    }

    /** Whether a user is locked out, for a time or for good. */
    public static boolean isLocked(KeycloakSession session, RealmModel realm, UserModel user) {
        return realm.isBruteForceProtected()
                && (protector(session).isTemporarilyDisabled(session, realm, user)
                        || protector(session).isPermanentlyLockedOut(session, realm, user));
    }

    /**
     * The end of a lock-out that is in force, the year 9999 for one without an end; empty where there is none. One for good
     * outlasts the detection that imposed it.
     */
    public static Optional<Instant> lockedUntil(
            KeycloakSession session, RealmModel realm, UserModel user, Instant now) {
        if (isDisabledForGood(user)) {
            return Optional.of(NEVER);
        }
        if (!realm.isBruteForceProtected()) {
            return Optional.empty();
        }
        return Optional.ofNullable(session.loginFailures().getUserLoginFailure(realm, user.getId()))
                .map(failures -> Instant.ofEpochSecond(failures.getFailedLoginNotBefore()))
                .filter(until -> until.isAfter(now));
    }

    /** Ends any lock-out of a user and starts counting anew. Whom an administrator has disabled stays so. */
    public static void lift(KeycloakSession session, RealmModel realm, UserModel user) {
        session.loginFailures().removeUserLoginFailure(realm, user.getId());
        if (isDisabledForGood(user)) {
            user.setEnabled(true);
            protector(session).cleanUpPermanentLockout(session, realm, user);
        }
    }

    private static boolean isDisabledForGood(UserModel user) {
        return !user.isEnabled()
                && BruteForceProtector.DISABLED_BY_PERMANENT_LOCKOUT.equals(
                        user.getFirstAttribute(UserModel.DISABLED_REASON));
    }

    private static BruteForceProtector protector(KeycloakSession session) {
        return session.getProvider(BruteForceProtector.class);
    }
}
