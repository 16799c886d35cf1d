package dev.userpools.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.userpools.message.Destination;
import dev.userpools.message.MessagePurpose;
import dev.userpools.message.Outbox;
import dev.userpools.message.WaitingMessage;
import dev.userpools.pool.DeliveryMedium;
import dev.userpools.pool.UserPool;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The realm's waiting messages; addresses are masked. */
record OutboxView(List<MessageView> messages) {

    private static final int MOST = 500;

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record MessageView(
            String id,
            String userId,
            MessagePurpose purpose,
            DeliveryMedium medium,
            String destination,
            int attempts,
            String nextAttempt,
            String lastError,
            String created) {}

    static OutboxView of(KeycloakSession session, RealmModel realm, UserPool pool) {
        return new OutboxView(session.getProvider(Outbox.class).waiting(realm, MOST).stream()
                .map(message -> view(session, realm, pool, message))
                .toList());
    }

    private static MessageView view(KeycloakSession session, RealmModel realm, UserPool pool, WaitingMessage message) {
        String destination = Optional.ofNullable(session.users().getUserById(realm, message.userId()))
                .flatMap(user -> Destination.of(pool, user, message.medium()))
                .map(Destination::masked)
                .orElse(null);
        return new MessageView(
                message.id(),
                message.userId(),
                message.purpose(),
                message.medium(),
                destination,
                message.attempts(),
                UserView.time(message.nextAttempt()),
                message.lastError().orElse(null),
                UserView.time(message.created()));
    }
}
