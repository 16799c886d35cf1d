package dev.userpools.recovery;

import dev.userpools.account.Accounts;
import dev.userpools.account.UserStatus;
import dev.userpools.message.Destination;
import dev.userpools.mfa.SecondFactors;
import dev.userpools.mfa.rule.MfaDecision;
import dev.userpools.pool.DeliveryMedium;
import dev.userpools.pool.UserPool;
import dev.userpools.signin.SignInNames;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.StorageId;

/**
 * Where the code for a forgotten password may go (cognito-spec §6, {@code AccountRecoverySetting}). Where the next sign-in
 * asks for a code first, that contact is passed over: one mailbox or phone must not stand for the password and the second
 * factor. A user with no other is one without a contact.
 */
final class RecoveryContacts {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserPool pool;

    RecoveryContacts(KeycloakSession session, RealmModel realm, UserPool pool) {
        this.session = session;
        this.realm = realm;
        this.pool = pool;
    }

    /** Where a user's code goes: to the first of the pool's order that he has verified. */
    Optional<Destination> first(UserModel user) {
        return all(user).findFirst();
    }

    /** Whether a code may still have gone there: who loses an address loses the codes in its mailbox. */
    boolean has(UserModel user, Destination destination) {
        return all(user).anyMatch(destination::equals);
    }

    /**
     * Only of ordinary users: others have no password of their own here, or have yet to confirm who they are. Nor of those
     * a directory keeps to itself, as nothing of ours can refer to them.
     */
    private Stream<Destination> all(UserModel user) {
        Optional<DeliveryMedium> askedFirst = askedFirst(user);
        return user.isEnabled()
                        && StorageId.isLocalStorage(user.getId())
                        && Accounts.of(session).status(session, realm, user) == UserStatus.CONFIRMED
                ? pool.recovery().media().stream()
                        .filter(pool::sends)
                        .filter(medium -> !askedFirst.equals(Optional.of(medium)))
                        .filter(medium -> SignInNames.isVerified(user, medium.address()))
                        .flatMap(medium -> Destination.of(pool, user, medium).stream())
                : Stream.empty();
    }

    /** His only factor, or the one he prefers; where he may choose among several, the one he has used is left out there. */
    private Optional<DeliveryMedium> askedFirst(UserModel user) {
        return SecondFactors.of(pool).decide(user) instanceof MfaDecision.Challenge challenge
                ? challenge.factor().medium()
                : Optional.empty();
    }
}
