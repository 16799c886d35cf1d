package dev.userpools.device;

import dev.userpools.internal.AdminRequest;
import dev.userpools.password.PasswordSet;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Forgets a user's devices whenever his password changes: who changes it may have lost it to somebody. The password provider
 * tells of the passwords Keycloak keeps, on every path; of those a directory keeps, only events do.
 */
final class DeviceListener implements EventListenerProvider {

    private final KeycloakSession session;

    DeviceListener(KeycloakSession session) {
        this.session = session;
    }

    static void passwordSet(PasswordSet event) {
        RememberedDevices.forgetAll(event.user());
    }

    @Override
    public void onEvent(Event event) {
        if (event.getType() == EventType.UPDATE_CREDENTIAL
                && event.getDetails() != null
                && PasswordCredentialModel.TYPE.equals(event.getDetails().get(Details.CREDENTIAL_TYPE))) {
            forgetAll(event.getRealmId(), event.getUserId());
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        AdminRequest.of(event)
                .filter(AdminRequest::isPasswordReset)
                .ifPresent(request -> forgetAll(event.getRealmId(), request.userId()));
    }

    private void forgetAll(String realmId, String userId) {
        RealmModel realm = session.realms().getRealm(realmId);
        UserModel user = session.users().getUserById(realm, userId);
        if (user != null) {
            RememberedDevices.forgetAll(user);
        }
    }

    @Override
    public void close() {}
}
