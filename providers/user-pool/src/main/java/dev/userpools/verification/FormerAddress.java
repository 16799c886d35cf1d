package dev.userpools.verification;

import dev.userpools.message.Destination;
import dev.userpools.message.MessagePurpose;
import dev.userpools.message.Outbox;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.DeliveryMedium;
import dev.userpools.pool.UserPool;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Tells the address a user had verified that it is his no longer. One he never verified may be a stranger's. */
final class FormerAddress {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserPool pool;

    FormerAddress(KeycloakSession session, RealmModel realm, UserPool pool) {
        this.session = session;
        this.realm = realm;
        this.pool = pool;
    }

    void addressChanged(UserModel user, ContactAttribute attribute, String former) {
        if (pool.sends(DeliveryMedium.to(attribute))) {
            Destination.of(pool, attribute, former)
                    .ifPresent(old -> session.getProvider(Outbox.class)
                            .add(realm, user, MessagePurpose.ADDRESS_CHANGED, old, ""));
        }
    }
}
