package dev.userpools.signin;

import dev.userpools.pool.SignInSettings;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.UserPools;
import java.util.List;
import java.util.Set;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Hears what changes sign-in names without the user profile being written. */
final class SignInListener implements EventListenerProvider {

    /** Keycloak's own ways of verifying an address. */
    private static final Set<EventType> VERIFIED = Set.of(EventType.VERIFY_EMAIL, EventType.UPDATE_EMAIL);

    private final KeycloakSession session;

    SignInListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (!VERIFIED.contains(event.getType()) || event.getUserId() == null) {
            return;
        }
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        UserModel user = session.users().getUserById(realm, event.getUserId());
        UserPools.of(realm)
                .map(UserPool::signIn)
                .filter(SignInSettings::areOurs)
                .ifPresent(settings -> {
                    if (user != null) {
                        AliasClaims.of(session, realm, settings).watch(user, List.of());
                    }
                });
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        if (event.getResourceType() == ResourceType.REALM && event.getOperationType() == OperationType.UPDATE) {
            RealmModel realm = session.realms().getRealm(event.getRealmId());
            UserPools.of(realm).ifPresent(pool -> SignInRealm.enforce(realm, pool.signIn()));
        }
    }

    @Override
    public void close() {}
}
