package dev.userpools.aws;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * The clients in use, one for each way to reach Amazon SNS: making one takes long, and it keeps the credentials of its
 * role. Of more than a bounded number, the one not used for longest is closed.
 */
final class SnsClients implements AutoCloseable {

    static final int MOST = 100;

    private final Map<Access, SnsClient> clients = new LinkedHashMap<>(16, 0.75f, true);

    /** The client for this access; made outside the lock, as a look for the region may wait and hold up other pools. */
    SnsClient get(Access access) {
        return kept(access).orElseGet(() -> keep(access, NewClient.of(access)));
    }

    synchronized int size() {
        return clients.size();
    }

    private synchronized Optional<SnsClient> kept(Access access) {
        return Optional.ofNullable(clients.get(access));
    }

    private synchronized SnsClient keep(Access access, SnsClient made) {
        SnsClient earlier = clients.putIfAbsent(access, made);
        if (earlier != null) {
            made.close();
            return earlier;
        }
        if (clients.size() > MOST) {
            Iterator<SnsClient> longestUnused = clients.values().iterator();
            longestUnused.next().close();
            longestUnused.remove();
        }
        return made;
    }

    @Override
    public synchronized void close() {
        clients.values().forEach(SnsClient::close);
        clients.clear();
    }
}
