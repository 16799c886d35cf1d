package dev.userpools.message;

import dev.userpools.pool.DeliveryMedium;
import java.time.Clock;
import java.util.List;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The outbox in Keycloak's database. */
final class DatabaseOutbox implements Outbox {

    private final KeycloakSession session;
    private final OutboxStore store;
    private final SecretSeal seal;
    private final OutboxDelivery delivery;
    private final Clock clock;

    DatabaseOutbox(KeycloakSession session, SecretSeal seal, OutboxDelivery delivery, Clock clock) {
        this.session = session;
        this.store = new OutboxStore(session);
        this.seal = seal;
        this.delivery = delivery;
        this.clock = clock;
    }

    @Override
    public void add(RealmModel realm, UserModel user, MessagePurpose purpose, DeliveryMedium medium, String secret) {
        SealedSecret sealed = seal.seal(secret, user.getId());
        String id = store.add(realm.getId(), user.getId(), purpose, medium, sealed, clock.instant());
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                delivery.deliverSoon(id);
            }

            @Override
            protected void rollbackImpl() {
                // The row is rolled back as well: there is nothing to send.
            }
        });
    }

    @Override
    public void cancel(UserModel user, MessagePurpose purpose) {
        store.remove(user.getId(), purpose);
    }

    @Override
    public boolean isWaiting(UserModel user, MessagePurpose purpose) {
        return store.isWaiting(user.getId(), purpose);
    }

    @Override
    public List<WaitingMessage> waiting(RealmModel realm, int most) {
        return store.of(realm.getId(), most).stream().map(WaitingMessage::of).toList();
    }
}
