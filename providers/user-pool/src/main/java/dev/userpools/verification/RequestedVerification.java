package dev.userpools.verification;

import dev.userpools.code.IssueResult;
import dev.userpools.message.Destination;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.DeliveryMedium;
import dev.userpools.pool.UserPool;
import dev.userpools.signin.SignInNames;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The verification of an address that an administrator asks for, at any time and in any status of the user; Cognito's
 * console cannot (complaint C5).
 */
public final class RequestedVerification {

    private final KeycloakSession session;
    private final UserPool pool;
    private final AddressVerification verification;
    private final SignUps signUps;

    public RequestedVerification(KeycloakSession session, RealmModel realm, UserPool pool) {
        this.session = session;
        this.pool = pool;
        this.verification = new AddressVerification(session, realm, pool);
        this.signUps = new SignUps(session, realm, pool);
    }

    /** What became of the wish. */
    public sealed interface Result {

        /** A code or link is on its way. */
        record Sent() implements Result {}

        /** Too many were sent, or one a moment ago. */
        record TooOften(Instant again) implements Result {}

        /** There is nothing to verify. */
        record Verified() implements Result {}

        /** The user has no address of that kind that a message could be sent to. */
        record NoAddress() implements Result {}

        /** The pool sends no text messages. */
        record NoSender() implements Result {}

        /** His sign-up comes first, and is confirmed at the other address. */
        record SignUpFirst(ContactAttribute other) implements Result {}
    }

    /** Sends a user a code or link for the address he has, or the one that confirms his sign-up. */
    public Result send(UserModel user, ContactAttribute attribute) {
        DeliveryMedium medium = DeliveryMedium.to(attribute);
        Optional<Destination> destination = Destination.of(pool, user, medium);
        if (SignInNames.isVerified(user, attribute)) {
            return new Result.Verified();
        }
        if (!pool.sends(medium)) {
            return new Result.NoSender();
        }
        if (destination.isEmpty()) {
            return new Result.NoAddress();
        }
        Optional<Destination> signUp =
                Confirmations.isUnconfirmed(session, user) ? signUps.destination(user) : Optional.empty();
        if (signUp.isEmpty()) {
            return result(
                    verification.sendByAdministrator(user, destination.get(), signUps.isByLink(destination.get())));
        }
        ContactAttribute confirms = signUp.get().medium().address();
        return confirms == attribute
                ? result(signUps.send(user, Optional.empty()).orElseThrow())
                : new Result.SignUpFirst(confirms);
    }

    private static Result result(IssueResult issued) {
        if (issued instanceof IssueResult.TooSoon soon) {
            return new Result.TooOften(soon.again());
        }
        return issued instanceof IssueResult.TooMany many ? new Result.TooOften(many.again()) : new Result.Sent();
    }
}
