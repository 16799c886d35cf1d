package dev.userpools.invitation;

import dev.userpools.account.Accounts;
import dev.userpools.account.Invitation;
import dev.userpools.account.InvitationState;
import dev.userpools.account.InvitedAccount;
import dev.userpools.message.Destination;
import dev.userpools.message.MessagePurpose;
import dev.userpools.message.Outbox;
import dev.userpools.pool.DeliveryMedium;
import dev.userpools.pool.InvitationMedium;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.PoolActions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Invites the users an administrator creates (cognito-spec §4, {@code AdminCreateUser}). */
public final class Invitations {

    private static final Logger LOG = Logger.getLogger(Invitations.class);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserPool pool;
    private final Clock clock;
    private final Accounts accounts;
    private final Outbox outbox;
    private final TemporaryPasswords passwords;

    public Invitations(KeycloakSession session, RealmModel realm, UserPool pool, Clock clock) {
        this.session = session;
        this.realm = realm;
        this.pool = pool;
        this.clock = clock;
        this.accounts = Accounts.of(session);
        this.outbox = session.getProvider(Outbox.class);
        this.passwords = new TemporaryPasswords(session, realm);
    }

    /**
     * Puts a user an administrator has just created into {@code FORCE_CHANGE_PASSWORD} and invites him, unless he was
     * given a permanent password.
     *
     * @param requested the medium the request names; otherwise the pool's
     */
    void created(UserModel user, Optional<InvitationMedium> requested) {
        boolean hasPassword = hasPassword(user);
        boolean mustChange = user.getRequiredActionsStream().anyMatch(RequiredAction.UPDATE_PASSWORD.name()::equals);
        if (hasPassword && !mustChange) {
            return;
        }
        // A password that came as a hash cannot be told to anybody.
        Optional<String> password = hasPassword ? passwords.given(user) : passwords.assign(user);
        user.addRequiredAction(RequiredAction.UPDATE_PASSWORD);
        InvitationMedium medium = requested.orElse(pool.invitation().medium());
        save(user, false, hasPassword && password.isEmpty() ? InvitationMedium.NONE : medium, password);
    }

    /** Notes that an administrator has given a user a temporary password by hand; he tells him himself. */
    void temporaryPasswordSet(UserModel user, Optional<InvitedAccount> before) {
        passwords.given(user);
        // Who is invited has nothing to confirm any more.
        user.removeRequiredAction(PoolActions.CONFIRM_SIGN_UP);
        boolean everUsed = before.map(InvitedAccount::everUsed).orElse(true);
        Invitation invitation = before.map(InvitedAccount::invitation)
                .filter(last -> last.state() != InvitationState.WAITING)
                .orElse(new Invitation(InvitationMedium.NONE, InvitationState.NONE, clock.instant()));
        accounts.save(InvitedAccount.withTemporaryPassword(
                user.getId(), realm.getId(), everUsed, invitation, clock.instant()));
    }

    /**
     * Sends a new password (Cognito's {@code MessageAction=RESEND}): both periods begin anew, and the password before no
     * longer works.
     *
     * @param requested the medium; otherwise the last invitation's, otherwise the pool's
     */
    public ResendResult resend(UserModel user, Optional<InvitationMedium> requested) {
        // Before the message that is dropped, as where it is noted what became of it: the two could wait for each other
        // for ever.
        accounts.lock(user);
        Optional<InvitedAccount> account = accounts.invited(user);
        if (account.isEmpty()) {
            return new ResendResult.WrongStatus();
        }
        Optional<InvitationMedium> medium = Stream.of(
                        requested,
                        Optional.of(account.get().invitation().medium()),
                        Optional.of(pool.invitation().medium()))
                .flatMap(Optional::stream)
                .filter(candidate -> candidate != InvitationMedium.NONE)
                .findFirst();
        if (medium.isEmpty()) {
            return new ResendResult.NoMedium();
        }
        if (!medium.get().deliveries().stream().allMatch(pool::sends)) {
            return new ResendResult.NoSender();
        }
        for (DeliveryMedium delivery : medium.get().deliveries()) {
            if (Destination.of(pool, user, delivery).isEmpty()) {
                return new ResendResult.NoAddress(delivery);
            }
        }
        Optional<String> password = passwords.assign(user);
        if (password.isEmpty()) {
            return new ResendResult.NoPassword();
        }
        user.addRequiredAction(RequiredAction.UPDATE_PASSWORD);
        save(user, account.get().everUsed(), medium.get(), password);
        return new ResendResult.Resent();
    }

    /**
     * Makes the user an ordinary one: he, or an administrator for good, has chosen a password.
     *
     * @return the account he had
     */
    Optional<InvitedAccount> confirmed(UserModel user) {
        Optional<InvitedAccount> account = accounts.invited(user);
        account.ifPresent(before -> {
            accounts.remove(user);
            outbox.cancel(user, MessagePurpose.INVITATION);
        });
        return account;
    }

    /** A new password for a waiting invitation whose own can no longer be read. */
    Optional<String> renewedPassword(UserModel user) {
        Optional<InvitedAccount> account = accounts.invited(user);
        Optional<String> password = account.flatMap(found -> passwords.assign(user));
        password.ifPresent(renewed -> accounts.save(InvitedAccount.withTemporaryPassword(
                user.getId(),
                realm.getId(),
                account.get().everUsed(),
                account.get().invitation(),
                clock.instant())));
        return password;
    }

    private void save(UserModel user, boolean everUsed, InvitationMedium medium, Optional<String> password) {
        outbox.cancel(user, MessagePurpose.INVITATION);
        List<DeliveryMedium> deliverable = medium.deliveries().stream()
                .filter(delivery -> Destination.of(pool, user, delivery).isPresent())
                .toList();
        Invitation invitation = new Invitation(medium, state(user, medium, password, deliverable), clock.instant());
        accounts.save(InvitedAccount.withTemporaryPassword(
                user.getId(), realm.getId(), everUsed, invitation, clock.instant()));
        if (invitation.state() == InvitationState.WAITING) {
            InvitationMetrics.countInvitation(session, medium);
            deliverable.forEach(
                    delivery -> outbox.add(realm, user, MessagePurpose.INVITATION, delivery, password.orElseThrow()));
        }
    }

    private InvitationState state(
            UserModel user, InvitationMedium medium, Optional<String> password, List<DeliveryMedium> deliverable) {
        if (medium == InvitationMedium.NONE) {
            return InvitationState.NONE;
        }
        if (password.isEmpty()) {
            LOG.errorf(
                    "Realm %s: no password could be generated for user %s: the password policy asks for more than length"
                            + " and kinds of characters. Set a temporary password by hand.",
                    realm.getName(), user.getId());
            return InvitationState.FAILED;
        }
        return deliverable.isEmpty() ? InvitationState.NO_ADDRESS : InvitationState.WAITING;
    }

    private static boolean hasPassword(UserModel user) {
        return user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }
}
