package dev.userpools.message;

import dev.userpools.background.AfterCommit;
import dev.userpools.pool.DeliveryMedium;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
        add(realm, user, purpose, medium, Optional.empty(), secret);
    }

    @Override
    public void add(RealmModel realm, UserModel user, MessagePurpose purpose, Destination destination, String secret) {
        add(realm, user, purpose, destination.medium(), Optional.of(destination.address()), secret);
    }

    private void add(
            RealmModel realm,
            UserModel user,
            MessagePurpose purpose,
            DeliveryMedium medium,
            Optional<String> address,
            String secret) {
        OutboxEntity row = new OutboxEntity();
        row.realmId = realm.getId();
        row.userId = user.getId();
        row.purpose = purpose;
        row.medium = medium;
        SealedSecret sealed = seal.seal(secret, user.getId());
        row.secret = sealed.text();
        row.secretKey = sealed.keyId();
        row.address =
                address.map(known -> seal.seal(known, user.getId()).text()).orElse(null);
        row.language = PageLanguage.of(session).tag().orElse(null);
        String id = store.add(row, clock.instant());
        Lane lane = new Lane(row.realmId, medium);
        AfterCommit.run(session, () -> delivery.deliverSoon(lane, id));
    }

    @Override
    public void cancel(UserModel user, MessagePurpose purpose) {
        store.remove(user.getId(), purpose);
    }

    @Override
    public boolean isWaitingByOther(UserModel user, MessagePurpose purpose, DeliveryMedium medium) {
        return store.isWaitingByOther(user.getId(), purpose, medium);
    }

    @Override
    public List<WaitingMessage> waiting(RealmModel realm, int most) {
        return store.of(realm.getId(), most).stream().map(WaitingMessage::of).toList();
    }
}
