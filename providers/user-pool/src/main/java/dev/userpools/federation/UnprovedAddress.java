package dev.userpools.federation;

import dev.userpools.account.Accounts;
import dev.userpools.account.UnconfirmedAccounts;
import dev.userpools.internal.SystemAdminEvent;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.SignInSettings;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * An address that a newcomer brings from his identity provider and that a user carries who has not proved that it is his.
 * Anybody can write an address into a profile, and wait for the one it belongs to: linked to such a user, the newcomer would
 * share his account with whoever knows its password. Keycloak offers the link where it keeps addresses unique.
 */
final class UnprovedAddress {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final SignInSettings settings;

    UnprovedAddress(KeycloakSession session, RealmModel realm, SignInSettings settings) {
        this.session = session;
        this.realm = realm;
        this.settings = settings;
    }

    /**
     * Frees the address of whoever only wrote it down. It stays with a user whom an administrator has invited by it and who has
     * not come yet: nobody but the mailbox knows his password.
     *
     * @return false where it is all the user signs in with
     */
    boolean giveUp(String email) {
        Optional<UserModel> holder = realm.isDuplicateEmailsAllowed()
                ? Optional.empty()
                : Optional.ofNullable(session.users().getUserByEmail(realm, email));
        return holder.filter(user -> !user.isEmailVerified())
                .filter(user -> !isInvited(user))
                .map(this::giveUp)
                .orElse(true);
    }

    private boolean giveUp(UserModel holder) {
        UnconfirmedAccounts unconfirmed = new UnconfirmedAccounts(session, realm);
        if (unconfirmed.contain(holder)) {
            // As for the next who signs up with it.
            return unconfirmed.remove(holder);
        }
        if (!signsInOtherwise(holder)) {
            return false;
        }
        holder.setEmail(null);
        SystemAdminEvent.fire(
                session,
                realm,
                OperationType.UPDATE,
                "users/" + holder.getId(),
                Map.of("user_pool_reason", "unverified_email_given_up"),
                Optional.empty());
        return true;
    }

    private boolean isInvited(UserModel user) {
        return Accounts.of(session)
                .invited(user)
                .filter(account -> !account.everUsed())
                .isPresent();
    }

    private boolean signsInOtherwise(UserModel user) {
        return !settings.hasNoUserNames()
                || isSignedInByPhone(user)
                || session.users()
                        .getFederatedIdentitiesStream(realm, user)
                        .findAny()
                        .isPresent();
    }

    private boolean isSignedInByPhone(UserModel user) {
        return settings.usernameAttributes().contains(ContactAttribute.PHONE_NUMBER)
                && user.getFirstAttribute(ContactAttribute.PHONE_NUMBER.externalName()) != null;
    }
}
