package dev.userpools.verification;

import dev.userpools.internal.AdminRequest;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.component.UserPools;
import dev.userpools.signin.AddressChange;
import dev.userpools.signin.SignedUp;
import org.jboss.logging.Logger;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;

/** Hears, in the very transaction, who signs up, who changes an address, and whose password administrators set. */
final class VerificationListener implements EventListenerProvider {

    private static final Logger LOG = Logger.getLogger(VerificationListener.class);

    private final KeycloakSession session;

    VerificationListener(KeycloakSession session) {
        this.session = session;
    }

    static void signedUp(SignedUp event) {
        UserPools.of(event.realm())
                .ifPresent(pool -> new SignUps(event.session(), event.realm(), pool).started(event.user()));
    }

    static void addressChanged(AddressChange event) {
        UserPools.of(event.realm()).ifPresent(pool -> {
            AddressVerification verification = new AddressVerification(event.session(), event.realm(), pool);
            FormerAddress notices = new FormerAddress(event.session(), event.realm(), pool);
            if (event.isPostponed()) {
                event.value().ifPresent(value -> verification.changeWanted(event.user(), event.attribute(), value));
            } else {
                verification.changed(event.user(), event.attribute());
                event.former().ifPresent(former -> notices.addressChanged(event.user(), event.attribute(), former));
            }
        });
    }

    /** Keycloak's own way to another e-mail address, by a link. */
    @Override
    public void onEvent(Event event) {
        String former = event.getType() == EventType.UPDATE_EMAIL && event.getDetails() != null
                ? event.getDetails().get(Details.PREVIOUS_EMAIL)
                : null;
        if (former == null || former.equals(event.getDetails().get(Details.UPDATED_EMAIL))) {
            return;
        }
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        UserModel user = session.users().getUserById(realm, event.getUserId());
        if (user != null) {
            UserPools.of(realm)
                    .ifPresent(pool -> new FormerAddress(session, realm, pool)
                            .addressChanged(user, ContactAttribute.EMAIL, former));
        }
    }

    /** A password for good from an administrator confirms a sign-up (cognito-spec §5, {@code AdminSetUserPassword}). */
    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        AdminRequest.of(event).filter(AdminRequest::isPasswordReset).ifPresent(this::passwordSet);
    }

    private void passwordSet(AdminRequest request) {
        RealmModel realm = session.realms().getRealm(request.event().getRealmId());
        UserModel user = session.users().getUserById(realm, request.userId());
        boolean isForGood = user != null
                && user.getRequiredActionsStream().noneMatch(RequiredAction.UPDATE_PASSWORD.name()::equals);
        if (isForGood && Confirmations.isUnconfirmed(session, user)) {
            LOG.debugf("Realm %s: an administrator has confirmed user %s.", realm.getName(), user.getId());
            UserPools.of(realm).ifPresent(pool -> new SignUps(session, realm, pool).confirmed(user));
        }
    }

    @Override
    public void close() {}
}
