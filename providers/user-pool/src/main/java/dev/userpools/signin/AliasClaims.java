package dev.userpools.signin;

import dev.userpools.pool.SignInSettings;
import dev.userpools.refusal.Refusal;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.ErrorPageException;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.utils.MediaTypeMatcher;

/**
 * Makes users the owners of the names they carry when the transaction that gave them is about to be committed: an
 * administrator's mark "verified", for one, is set after the user profile was written. What somebody else owns is refused
 * and everything undone.
 */
final class AliasClaims extends AbstractKeycloakTransaction {

    private static final String PER_SESSION = AliasClaims.class.getName();

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Aliases aliases;

    /** By user, what he carried before. */
    private final Map<String, List<SignInName>> before = new LinkedHashMap<>();

    private AliasClaims(KeycloakSession session, RealmModel realm, SignInSettings settings) {
        this.session = session;
        this.realm = realm;
        this.aliases = new Aliases(session, realm, settings);
    }

    /** The claims of the session's transaction. */
    static AliasClaims of(KeycloakSession session, RealmModel realm, SignInSettings settings) {
        AliasClaims claims = session.getAttribute(PER_SESSION, AliasClaims.class);
        if (claims == null) {
            claims = new AliasClaims(session, realm, settings);
            session.setAttribute(PER_SESSION, claims);
            session.getTransactionManager().enlistPrepare(claims);
        }
        return claims;
    }

    /**
     * Looks at a user when the transaction is committed.
     *
     * @param carried what he carries already: that it is somebody else's is not this transaction's doing
     */
    void watch(UserModel user, List<SignInName> carried) {
        before.putIfAbsent(user.getId(), carried);
        SignInLookup.forget(session);
    }

    @Override
    protected void commitImpl() {
        before.forEach((id, carried) -> {
            UserModel user = session.users().getUserById(realm, id);
            if (user != null) {
                aliases.carriedBy(user).forEach(name -> claim(user, name, carried.contains(name)));
            }
        });
    }

    private void claim(UserModel user, SignInName name, boolean carriedBefore) {
        try {
            if (aliases.claim(user, name) || carriedBefore) {
                return;
            }
        } catch (AliasTakenException faster) {
            throw refused(name, faster);
        }
        throw refused(name, null);
    }

    /** In Cognito's words for administrators and applications, as a page for somebody who sits before a browser. */
    private RuntimeException refused(SignInName name, AliasTakenException cause) {
        boolean isPage = MediaTypeMatcher.isHtmlRequest(
                session.getContext().getHttpRequest().getHttpHeaders());
        RuntimeException refused = isPage
                ? new ErrorPageException(
                        session, Response.Status.CONFLICT, AliasTakenException.messageKey(name.attribute()))
                : new ErrorResponseException(Refusal.aliasExists(session, AliasTakenException.text(name.attribute())));
        session.getTransactionManager().setRollbackOnly();
        if (cause != null) {
            refused.addSuppressed(cause);
        }
        return refused;
    }

    @Override
    protected void rollbackImpl() {}
}
