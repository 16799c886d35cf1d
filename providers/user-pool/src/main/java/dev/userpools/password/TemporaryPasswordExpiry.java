package dev.userpools.password;

import dev.userpools.account.Accounts;
import dev.userpools.account.InvitedAccount;
import dev.userpools.pool.component.UserPools;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Decides whether a temporary password is expired, and remembers for the rest of the request that one was. */
final class TemporaryPasswordExpiry {

    /** Cognito's text, for a caller who has proved that he knows the password (cognito-spec §4). */
    static final String TEXT = "Temporary password has expired and must be reset by an administrator.";

    /** The same for pages, in the user's language. */
    static final String MESSAGE_KEY = "userPoolTemporaryPasswordExpired";

    private static final Logger LOG = Logger.getLogger(TemporaryPasswordExpiry.class);
    private static final String PROVED_BUT_EXPIRED = TemporaryPasswordExpiry.class.getName();

    private TemporaryPasswordExpiry() {}

    /**
     * Whether the user's password, just proved, is an expired temporary one. Costs an ordinary user one look-up by primary
     * key.
     */
    static boolean isExpired(KeycloakSession session, RealmModel realm, UserModel user, Clock clock) {
        Optional<InvitedAccount> account = Accounts.of(session).invited(user);
        boolean expired = account.isPresent()
                && UserPools.of(realm)
                        .map(pool -> account.get()
                                .isTemporaryPasswordExpired(pool.temporaryPasswordValidity(), clock.instant()))
                        .orElse(false);
        if (expired) {
            session.setAttribute(PROVED_BUT_EXPIRED, true);
            LOG.debugf("Realm %s: the temporary password of user %s has expired.", realm.getName(), user.getId());
        }
        return expired;
    }

    /**
     * Why a password was refused in this request, if only because it had expired.
     *
     * @param explanation {@link #TEXT} or {@link #MESSAGE_KEY}
     */
    static Optional<String> explained(KeycloakSession session, String explanation) {
        return Boolean.TRUE.equals(session.getAttribute(PROVED_BUT_EXPIRED))
                ? Optional.of(explanation)
                : Optional.empty();
    }
}
