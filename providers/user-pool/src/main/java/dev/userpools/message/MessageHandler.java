package dev.userpools.message;

import dev.userpools.pool.DeliveryMedium;
import dev.userpools.pool.UserPool;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/**
 * What the outbox must know of one purpose. Every method runs in a transaction of its own, off the request thread, with
 * the session's realm set.
 */
public interface MessageHandler extends Provider {

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

    /** The mail server or gateway has taken the message. */
    void sent(RealmModel realm, UserModel user, DeliveryMedium medium);

    /** The message will not be tried again. */
    void givenUp(RealmModel realm, UserModel user, DeliveryMedium medium, String reason);

    @Override
    default void close() {}
}
