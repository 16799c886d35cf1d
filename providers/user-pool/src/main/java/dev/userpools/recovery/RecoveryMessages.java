package dev.userpools.recovery;

import dev.userpools.account.Accounts;
import dev.userpools.account.InvitedAccount;
import dev.userpools.background.KeycloakClock;
import dev.userpools.code.CodeRequest;
import dev.userpools.code.Codes;
import dev.userpools.code.IssueResult;
import dev.userpools.code.rule.CodePurpose;
import dev.userpools.invitation.Invitations;
import dev.userpools.invitation.ResendResult;
import dev.userpools.message.Destination;
import dev.userpools.message.MessagePurpose;
import dev.userpools.message.Outbox;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.UserPool;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What is sent to a user who forgot his password, in the session's transaction. */
final class RecoveryMessages {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserPool pool;
    private final Codes codes;
    private final Instant asked;

    RecoveryMessages(KeycloakSession session, RealmModel realm, UserPool pool, Instant asked) {
        this.session = session;
        this.realm = realm;
        this.pool = pool;
        this.codes = Codes.of(session);
        this.asked = asked;
    }

    /**
     * Sends a user what he needs: a code or, where he has a temporary password, what helps him to another.
     *
     * @return why nothing is sent; empty where something is
     */
    Optional<String> send(UserModel user) {
        Optional<InvitedAccount> invited = Accounts.of(session).invited(user).filter(account -> user.isEnabled());
        if (invited.isPresent()) {
            return invitation(user, invited.get());
        }
        return new RecoveryContacts(session, realm, pool)
                .first(user)
                .map(destination -> code(user, destination))
                .orElse(Optional.of("no_verified_contact"));
    }

    private Optional<String> code(UserModel user, Destination destination) {
        IssueResult result = codes.issue(
                realm,
                user,
                new CodeRequest(
                        CodePurpose.RECOVERY,
                        destination,
                        pool.recovery().codeValidity(),
                        false,
                        Optional.empty(),
                        Optional.empty()),
                asked);
        if (!(result instanceof IssueResult.Issued)) {
            return Optional.of("limit_exceeded");
        }
        // One that went elsewhere before is void as well.
        ContactAttribute.VERIFIABLE.stream()
                .filter(attribute -> attribute != destination.medium().address())
                .forEach(attribute -> codes.cancel(user, CodePurpose.RECOVERY, attribute));
        return Optional.empty();
    }

    /** A code would lead around the expiry of the temporary password (cognito-spec §6). */
    private Optional<String> invitation(UserModel user, InvitedAccount account) {
        Optional<Destination> destination = Stream.of(
                        account.invitation().medium(), pool.invitation().medium())
                .flatMap(medium -> medium.deliveries().stream())
                .filter(pool::sends)
                .flatMap(delivery -> Destination.of(pool, user, delivery).stream())
                .findFirst();
        if (destination.isEmpty()) {
            return Optional.of("no_contact");
        }
        // Under whatever names it is asked for, nobody is flooded.
        if (codes.count(realm, user, CodePurpose.RECOVERY, destination.get(), asked)
                .isPresent()) {
            return Optional.of("limit_exceeded");
        }
        if (!pool.invitation().isSelfService() || !isInvitedAgain(user)) {
            Outbox outbox = session.getProvider(Outbox.class);
            outbox.cancel(user, MessagePurpose.INVITATION_NEEDED);
            outbox.add(realm, user, MessagePurpose.INVITATION_NEEDED, destination.get(), "");
        }
        return Optional.empty();
    }

    private boolean isInvitedAgain(UserModel user) {
        return new Invitations(session, realm, pool, KeycloakClock.INSTANCE).resend(user, Optional.empty())
                instanceof ResendResult.Resent;
    }
}
