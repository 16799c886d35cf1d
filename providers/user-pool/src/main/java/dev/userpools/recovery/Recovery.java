package dev.userpools.recovery;

import dev.userpools.code.Codes;
import dev.userpools.code.WaitingCode;
import dev.userpools.code.rule.CodePurpose;
import dev.userpools.internal.BruteForce;
import dev.userpools.internal.OtherSessions;
import dev.userpools.internal.TypedPassword;
import dev.userpools.mfa.RecoveredBy;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.MfaFactor;
import dev.userpools.pool.UserPool;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.FormMessage;

/** Lets a user who has typed the right code set a new password. */
final class Recovery {

    private static final String PASSWORD_UPDATED = "accountPasswordUpdatedMessage";

    private final AuthenticationFlowContext context;
    private final UserPool pool;
    private final WaitingCode code;
    private final UserModel user;

    Recovery(AuthenticationFlowContext context, UserPool pool, WaitingCode code) {
        this.context = context;
        this.pool = pool;
        this.code = code;
        this.user = context.getSession().users().getUserById(context.getRealm(), code.userId());
    }

    UserModel user() {
        return user;
    }

    /** Whether the code could still be sent: the user may have been disabled, or have lost the address, since. */
    boolean isAllowed() {
        return user != null
                && new RecoveryContacts(context.getSession(), context.getRealm(), pool).has(user, code.destination());
    }

    /** What the realm's policy has against a password; the code stays as it is. */
    Optional<FormMessage> problem(TypedPassword password) {
        return password.problem(context.getSession(), context.getRealm(), user);
    }

    /**
     * Uses the code up and sets the password.
     *
     * @return whether the code was still there: of two requests at the same moment one sets its password
     */
    boolean complete(TypedPassword password, boolean endsSessions) {
        Codes codes = Codes.of(context.getSession());
        if (!codes.use(code)) {
            return false;
        }
        ContactAttribute.VERIFIABLE.forEach(attribute -> codes.cancel(user, CodePurpose.RECOVERY, attribute));
        user.credentialManager().updateCredential(UserCredentialModel.password(password.password()));
        user.removeRequiredAction(RequiredAction.UPDATE_PASSWORD);
        if (endsSessions) {
            OtherSessions.end(context, user);
        }
        context.getEvent()
                .clone()
                .event(EventType.UPDATE_CREDENTIAL)
                .user(user)
                .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE)
                .success();
        context.getEvent().clone().event(EventType.RESET_PASSWORD).user(user).success();
        return true;
    }

    /** Signs the user in or leads him back to the sign-in page, as the pool says. */
    void goOn() {
        RecoveryNotes.of(context).end();
        // He has proved who he is, whoever guessed at his password before.
        BruteForce.proved(context, user);
        RecoveredBy.note(
                context.getAuthenticationSession(),
                user,
                MfaFactor.by(code.destination().medium()));
        if (pool.recovery().signsIn()) {
            context.setUser(user);
            context.success();
        } else {
            context.forkWithSuccessMessage(new FormMessage(PASSWORD_UPDATED));
        }
    }
}
