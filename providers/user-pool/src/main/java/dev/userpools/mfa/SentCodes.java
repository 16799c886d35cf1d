package dev.userpools.mfa;

import dev.userpools.code.CheckResult;
import dev.userpools.code.CodeRequest;
import dev.userpools.code.CodeTexts;
import dev.userpools.code.Codes;
import dev.userpools.code.IssueResult;
import dev.userpools.code.WaitingCode;
import dev.userpools.code.rule.CodePurpose;
import dev.userpools.message.Destination;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.UserPool;
import dev.userpools.signin.SignInNames;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The codes that are sent to a user for his second factor. */
final class SentCodes {

    /** Cognito's text for a wrong one (cognito-spec §6). */
    private static final String MISMATCH = "userPoolMfaMismatch";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserPool pool;
    private final UserModel user;
    private final Codes codes;

    SentCodes(KeycloakSession session, RealmModel realm, UserPool pool, UserModel user) {
        this.session = session;
        this.realm = realm;
        this.pool = pool;
        this.user = user;
        this.codes = Codes.of(session);
    }

    /** Sends one, to an address that need not be the user's yet: one that he only types could be anybody's. */
    IssueResult send(Destination destination) {
        return codes.issue(
                realm,
                user,
                new CodeRequest(
                        CodePurpose.AUTHENTICATION,
                        destination,
                        pool.mfa().codeValidity(),
                        false,
                        Optional.of(session.getContext().getConnection().getRemoteHost()),
                        Optional.empty(),
                        isOwn(destination)));
    }

    /** Whether an address is known to be the user's: one he has typed and never verified could be anybody's. */
    private boolean isOwn(Destination destination) {
        return Destination.of(pool, user, destination.medium())
                .filter(destination::equals)
                .filter(own -> SignInNames.isVerified(user, own.medium().address()))
                .isPresent();
    }

    /**
     * Sends the first one.
     *
     * @return why there is none the user could use; one that was sent a moment ago, from another tab, does as well
     */
    Optional<IssueResult> begin(Destination destination) {
        return Optional.of(send(destination))
                .filter(result -> !(result instanceof IssueResult.Issued) && !isWaiting(destination));
    }

    /** In how many seconds another can be sent there. */
    long pause(Destination destination) {
        return codes.pauses().of(realm, user, CodePurpose.AUTHENTICATION, destination);
    }

    /** Whether one that was sent there can still be used. */
    boolean isWaiting(Destination destination) {
        return codes.waiting(
                        user, CodePurpose.AUTHENTICATION, destination.medium().address())
                .filter(code -> code.destination().equals(destination))
                .isPresent();
    }

    /**
     * Takes a code that was sent to an address. The address is verified by it.
     *
     * @param destination where it must have been sent
     */
    PassResult take(Destination destination, String typed) {
        ContactAttribute attribute = destination.medium().address();
        CheckResult result = codes.check(realm, user, CodePurpose.AUTHENTICATION, attribute, typed);
        if (!(result instanceof CheckResult.Accepted accepted)) {
            return result instanceof CheckResult.Mismatch
                    ? new PassResult.Refused(MISMATCH, true)
                    : new PassResult.Refused(CodeTexts.key(result), false);
        }
        WaitingCode code = accepted.code();
        // What was sent to an address the user has no more says nothing about the one he has.
        if (!code.destination().equals(destination) || !codes.use(code)) {
            return new PassResult.Refused(CodeTexts.key(new CheckResult.Expired()), false);
        }
        codes.proved(realm, user, CodePurpose.AUTHENTICATION, Optional.of(destination));
        return new PassResult.Passed();
    }

    /** Notes that the user has shown that his address is his. One that is somebody else's alias stays that. */
    void verify(ContactAttribute attribute) {
        SignInNames names = SignInNames.of(session, realm, pool.signIn());
        String address = user.getFirstAttribute(attribute.externalName());
        if (!SignInNames.isVerified(user, attribute) && !names.isTaken(user, attribute, address)) {
            names.verify(user, attribute);
        }
    }
}
