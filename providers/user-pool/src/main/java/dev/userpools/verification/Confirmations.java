package dev.userpools.verification;

import dev.userpools.account.Accounts;
import dev.userpools.code.CheckResult;
import dev.userpools.code.Codes;
import dev.userpools.code.WaitingCode;
import dev.userpools.code.rule.CodePurpose;
import dev.userpools.message.Destination;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.UserPool;
import dev.userpools.signin.SignInNames;
import java.util.Optional;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Verifies an address with the code or link that was sent there. */
final class Confirmations {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserPool pool;
    private final Codes codes;

    Confirmations(KeycloakSession session, RealmModel realm, UserPool pool) {
        this.session = session;
        this.realm = realm;
        this.pool = pool;
        this.codes = Codes.of(session);
    }

    /** Takes a code a user typed. */
    Confirmation confirm(UserModel user, CodePurpose purpose, ContactAttribute attribute, String typed) {
        CheckResult result = codes.check(realm, user, purpose, attribute, typed);
        return result instanceof CheckResult.Accepted accepted
                ? confirm(user, accepted.code())
                : new Confirmation.Refused(result);
    }

    /** Takes a code that is the right one, or the link that stands for it. */
    Confirmation confirm(UserModel user, WaitingCode code) {
        ContactAttribute attribute = code.attribute();
        Optional<Destination> former =
                Destination.of(pool, user, code.destination().medium());
        boolean isChange = code.isChange();
        if (!isChange && !former.equals(Optional.of(code.destination()))) {
            // The address was changed since: what was sent to the old one says nothing about the new one.
            return new Confirmation.Refused(new CheckResult.Expired());
        }
        if (isTaken(user, code)) {
            return new Confirmation.Taken(attribute);
        }
        if (!codes.use(code)) {
            return new Confirmation.Refused(new CheckResult.Expired());
        }
        if (isChange) {
            former.filter(old -> SignInNames.isVerified(user, attribute))
                    .ifPresent(old ->
                            new FormerAddress(session, realm, pool).addressChanged(user, attribute, old.address()));
            user.setSingleAttribute(attribute.externalName(), code.destination().address());
        }
        SignInNames.of(session, realm, pool.signIn()).verify(user, attribute);
        PendingAddresses.remove(user, attribute);
        if (code.purpose() == CodePurpose.SIGN_UP) {
            new SignUps(session, realm, pool).confirmed(user);
        }
        tell(user, code);
        return new Confirmation.Confirmed();
    }

    /** Keycloak has an event for verified e-mail addresses only. */
    private void tell(UserModel user, WaitingCode code) {
        boolean isEmail = code.attribute() == ContactAttribute.EMAIL;
        new EventBuilder(realm, session)
                .event(isEmail ? EventType.VERIFY_EMAIL : EventType.UPDATE_PROFILE)
                .user(user)
                .detail("user_pool_purpose", code.purpose().name())
                .detail("user_pool_verified", code.attribute().externalName())
                .success();
    }

    private boolean isTaken(UserModel user, WaitingCode code) {
        String address = code.destination().address();
        if (SignInNames.of(session, realm, pool.signIn()).isTaken(user, code.attribute(), address)) {
            return true;
        }
        // Where addresses are unique in the realm anyway, somebody else may have come by it meanwhile.
        boolean isUnique = code.attribute() == ContactAttribute.EMAIL && !realm.isDuplicateEmailsAllowed();
        UserModel other = isUnique ? session.users().getUserByEmail(realm, address) : null;
        return other != null && !other.getId().equals(user.getId());
    }

    /** Whether a user has yet to confirm his sign-up. */
    static boolean isUnconfirmed(KeycloakSession session, UserModel user) {
        return Accounts.of(session).unconfirmed(user).isPresent();
    }
}
