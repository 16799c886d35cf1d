package dev.userpools.invitation;

import dev.userpools.account.InvitedAccount;
import dev.userpools.internal.AdminRequest;
import dev.userpools.password.PasswordSet;
import dev.userpools.pool.component.UserPools;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.storage.StorageId;

/** Hears, in the very transaction, what administrators do to users. */
final class InvitationListener implements EventListenerProvider {

    private static final Logger LOG = Logger.getLogger(InvitationListener.class);
    private static final String BEFORE = InvitationListener.class.getName() + ".before.";

    private final KeycloakSession session;
    private final Clock clock;

    InvitationListener(KeycloakSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public void onEvent(Event event) {}

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        try {
            AdminRequest.of(event).ifPresent(this::hear);
        } catch (RuntimeException failed) {
            // Keycloak would log the exception and store a user who is half done.
            LOG.errorf(failed, "Administration of a user is undone: %s", event.getResourcePath());
            veto(failed);
        }
    }

    /** Hears that a password was set, before the admin event that tells who did it and why. */
    static void passwordSet(PasswordSet set, Clock clock) {
        KeycloakSession session = set.session();
        if (TemporaryPasswords.isAssigning(session)) {
            return;
        }
        TemporaryPasswords.remember(session, set.user(), set.password());
        UserPools.of(set.realm()).ifPresent(pool -> {
            Optional<InvitedAccount> before = new Invitations(session, set.realm(), pool, clock).confirmed(set.user());
            before.ifPresent(account -> session.setAttribute(BEFORE + set.user().getId(), account));
        });
    }

    private void hear(AdminRequest request) {
        if (!request.isCreation(session) && !request.isPasswordReset() && !request.writesAttributes()) {
            return;
        }
        RealmModel realm = session.realms().getRealm(request.event().getRealmId());
        UserModel user = isLocal(request.userId()) ? session.users().getUserById(realm, request.userId()) : null;
        if (user == null) {
            return;
        }
        // Users of an LDAP directory have their passwords there.
        if (user.getFederationLink() == null) {
            UserPools.of(realm).ifPresent(pool -> hear(request, user, new Invitations(session, realm, pool, clock)));
        }
        // Also where the pool is disabled or the user lives in a directory: the attribute is in the profile all the
        // same.
        if (request.writesAttributes()
                && UserPools.isDeclared(realm)
                && user.getFirstAttribute(InvitationValidator.ATTRIBUTE) != null) {
            user.removeAttribute(InvitationValidator.ATTRIBUTE);
        }
    }

    private void hear(AdminRequest request, UserModel user, Invitations invitations) {
        if (request.isCreation(session)) {
            invitations.created(user, InvitationValidator.requested(request.representation()));
        } else if (request.isPasswordReset() && mustChangePassword(user)) {
            InvitedAccount before = session.getAttribute(BEFORE + user.getId(), InvitedAccount.class);
            invitations.temporaryPasswordSet(user, Optional.ofNullable(before));
        }
    }

    private static boolean mustChangePassword(UserModel user) {
        return user.getRequiredActionsStream().anyMatch(RequiredAction.UPDATE_PASSWORD.name()::equals);
    }

    private static boolean isLocal(String userId) {
        return StorageId.isLocalStorage(userId);
    }

    /** Keycloak has answered already in its mind; only a failing preparation of the commit undoes everything. */
    private void veto(RuntimeException cause) {
        session.getTransactionManager().enlistPrepare(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                throw cause;
            }

            @Override
            protected void rollbackImpl() {}
        });
    }

    @Override
    public void close() {}
}
