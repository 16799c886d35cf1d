package dev.userpools.message;

import dev.userpools.pool.DeliveryMedium;
import java.util.List;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/**
 * Messages on their way to users. A message is part of the transaction that adds it: rolled back, it was never there;
 * committed, it is sent at least once, after the commit and off the request thread, until it is given up.
 */
public interface Outbox extends Provider {

    /**
     * Adds a message.
     *
     * @param secret what {@code {####}} stands for; kept encrypted until the message is sent
     */
    void add(RealmModel realm, UserModel user, MessagePurpose purpose, DeliveryMedium medium, String secret);

    /**
     * Adds a message to an address that need not be the user's: one he is yet to verify, or has given up. It is kept
     * encrypted like the secret.
     *
     * @param secret what {@code {####}} or the link stands for; empty for a message without one
     */
    void add(RealmModel realm, UserModel user, MessagePurpose purpose, Destination destination, String secret);

    /** Drops what waits for the user for that purpose. */
    void cancel(UserModel user, MessagePurpose purpose);

    /** Whether anything waits for the user for that purpose by another medium than that. */
    boolean isWaitingByOther(UserModel user, MessagePurpose purpose, DeliveryMedium medium);

    /** The realm's waiting messages, the newest first. */
    List<WaitingMessage> waiting(RealmModel realm, int most);

    @Override
    default void close() {}
}
