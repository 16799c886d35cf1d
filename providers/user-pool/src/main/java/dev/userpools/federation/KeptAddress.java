package dev.userpools.federation;

import dev.userpools.attribute.WriteOnceValidator;
import dev.userpools.pool.component.UserPools;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * An address that stays a user's at his later sign-ins, whatever his identity provider says: one that is written once (C11),
 * and one in whose place another user's would come where addresses are unique. Keycloak writes it all the same with the sync
 * mode {@code FORCE}; of another user's address it finds out with the commit, and the sign-in fails.
 */
final class KeptAddress {

    private static final Logger LOG = Logger.getLogger(KeptAddress.class);

    private KeptAddress() {}

    /** @param email what the provider says; null means none */
    static boolean isKept(KeycloakSession session, UserModel user, String email) {
        RealmModel realm = session.getContext().getRealm();
        // The same one comes with a newcomer as well, and then his mark that it is verified.
        boolean isAnother = email == null || !email.equalsIgnoreCase(user.getEmail());
        return isAnother
                && UserPools.of(realm).isPresent()
                && (WriteOnceValidator.isWritten(session, user, UserModel.EMAIL)
                        || isAnothers(session, realm, user, email));
    }

    private static boolean isAnothers(KeycloakSession session, RealmModel realm, UserModel user, String email) {
        if (email == null || realm.isDuplicateEmailsAllowed()) {
            return false;
        }
        UserModel holder = session.users().getUserByEmail(realm, email);
        boolean isAnothers = holder != null && !holder.getId().equals(user.getId());
        if (isAnothers) {
            LOG.warnf(
                    "Realm %s, user %s: his identity provider gives him the address of user %s; he keeps the one he has.",
                    realm.getName(), user.getId(), holder.getId());
        }
        return isAnothers;
    }
}
