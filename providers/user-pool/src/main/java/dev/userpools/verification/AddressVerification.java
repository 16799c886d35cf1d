package dev.userpools.verification;

import dev.userpools.code.CodeRequest;
import dev.userpools.code.CodeTexts;
import dev.userpools.code.Codes;
import dev.userpools.code.IssueResult;
import dev.userpools.code.WaitingCode;
import dev.userpools.code.rule.CodePurpose;
import dev.userpools.message.Destination;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.DeliveryMedium;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.PoolActions;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.ValidationException;
import org.keycloak.validate.ValidationError;

/**
 * Verifies the address a user has, or the one he wants to have (cognito-spec §2,
 * {@code AttributesRequireVerificationBeforeUpdate}).
 */
final class AddressVerification {

    private static final List<CodePurpose> PURPOSES = List.of(CodePurpose.CHANGE, CodePurpose.ATTRIBUTE);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserPool pool;
    private final Codes codes;

    AddressVerification(KeycloakSession session, RealmModel realm, UserPool pool) {
        this.session = session;
        this.realm = realm;
        this.pool = pool;
        this.codes = Codes.of(session);
    }

    /**
     * Keeps what a user wants for the moment he proves that it is his; he is asked for the code at his next sign-in with a
     * browser.
     *
     * @throws ValidationException where no code can be sent there now, so that the change would be lost
     */
    void changeWanted(UserModel user, ContactAttribute attribute, String value) {
        IssueResult result = Destination.of(pool, attribute, value)
                .map(destination -> issue(user, CodePurpose.CHANGE, destination, false, Origin.ipAddress(session)))
                .orElseThrow(() -> refused(attribute, "userPoolInvalidAddress"));
        boolean isOnItsWay = result instanceof IssueResult.Issued
                || (result instanceof IssueResult.TooSoon && isWaiting(user, attribute, value));
        if (!isOnItsWay) {
            throw refused(attribute, CodeTexts.LIMIT_EXCEEDED);
        }
        PendingAddresses.add(realm, user, attribute);
    }

    private boolean isWaiting(UserModel user, ContactAttribute attribute, String value) {
        return waiting(user, attribute)
                .filter(WaitingCode::isChange)
                .filter(code -> Destination.of(pool, attribute, value).equals(Optional.of(code.destination())))
                .isPresent();
    }

    private static ValidationException refused(ContactAttribute attribute, String message) {
        ValidationException.ValidationExceptionBuilder refused = new ValidationException.ValidationExceptionBuilder();
        refused.accept(new ValidationError(PoolActions.verify(attribute), attribute.externalName(), message));
        return refused.build();
    }

    /** Sends a user a code for the address he has given himself, if the pool verifies such addresses by itself. */
    void changed(UserModel user, ContactAttribute attribute) {
        drop(user, attribute);
        if (pool.verification().automatic().contains(attribute) && pool.sends(DeliveryMedium.to(attribute))) {
            send(user, attribute);
        }
    }

    /**
     * Sends a user a code for what waits to be verified, or else for the address he has.
     *
     * @return empty where he has none a message could be sent to
     */
    Optional<IssueResult> send(UserModel user, ContactAttribute attribute) {
        Optional<WaitingCode> waiting = waiting(user, attribute);
        return waiting.map(WaitingCode::destination)
                .or(() -> Destination.of(pool, user, DeliveryMedium.to(attribute)))
                .map(destination -> issue(
                        user,
                        waiting.map(WaitingCode::purpose).orElse(CodePurpose.ATTRIBUTE),
                        destination,
                        false,
                        Origin.ipAddress(session)));
    }

    /**
     * Sends a user a code or link for an address he has, whatever his status is. For a code he is asked at his next sign-in
     * with a browser.
     *
     * @param byLink whether it is to be a link
     */
    IssueResult sendByAdministrator(UserModel user, Destination destination, boolean byLink) {
        if (!byLink) {
            PendingAddresses.add(realm, user, destination.medium().address());
        }
        return issue(user, CodePurpose.ATTRIBUTE, destination, byLink, Optional.empty());
    }

    /** What a user was sent to verify an address of that kind, a change before what he has. */
    Optional<WaitingCode> waiting(UserModel user, ContactAttribute attribute) {
        return PURPOSES.stream()
                .flatMap(purpose -> codes.waiting(user, purpose, attribute).stream())
                .findFirst();
    }

    /** Forgets what a user was sent, and with it the address he wanted to have. */
    void drop(UserModel user, ContactAttribute attribute) {
        PURPOSES.forEach(purpose -> codes.cancel(user, purpose, attribute));
        PendingAddresses.remove(user, attribute);
    }

    private IssueResult issue(
            UserModel user, CodePurpose purpose, Destination destination, boolean byLink, Optional<String> ipAddress) {
        return codes.issue(
                realm,
                user,
                new CodeRequest(
                        purpose,
                        destination,
                        pool.verification().codeValidity(),
                        byLink,
                        ipAddress,
                        Origin.application(session)));
    }
}
