package dev.userpools.message;

import dev.userpools.pool.DeliveryMedium;
import dev.userpools.pool.UserPool;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/**
 * What the outbox must know of one purpose. Every method runs in a transaction of the outbox, with several messages of a
 * realm, off the request thread, with the session's realm set. One that throws undoes what it did for its message, not
 * what was done for others.
 */
public interface MessageHandler extends Provider {

    /** Reads with one statement what {@link #texts} needs of several users, for whom it is called next. */
    default void readAhead(List<String> userIds) {}

    /**
     * The texts to send.
     *
     * @param secret what {@code {####}} stands for
     * @return empty where the message is no longer wanted; it is then dropped
     */
    Optional<MessageTexts> texts(UserPool pool, RealmModel realm, UserModel user, String secret);

    /**
     * A new secret in the place of one that cannot be read any more, because its key is lost.
     *
     * @return empty where there can be none; the message is then given up
     */
    Optional<String> newSecret(UserPool pool, RealmModel realm, UserModel user);

    /** The mail server or gateway has taken the messages of these users, of whom some may be gone. */
    default void sent(RealmModel realm, List<String> userIds) {}

    /** The message will not be tried again. Its row is still there, and goes with the same transaction. */
    default void givenUp(RealmModel realm, UserModel user, DeliveryMedium medium, String reason) {}

    @Override
    default void close() {}
}
