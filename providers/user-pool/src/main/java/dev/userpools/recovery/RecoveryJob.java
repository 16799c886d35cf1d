package dev.userpools.recovery;

import dev.userpools.pool.component.UserPools;
import java.time.Instant;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Sends what a forgotten password calls for, off the request's thread: how long the answer takes must not tell whether
 * anything is sent.
 *
 * @param asked when somebody asked for it
 */
record RecoveryJob(String clientId, String ipAddress, Instant asked) implements AfterAnswer.Work {

    /**
     * Hands the work over with the commit: a directory's user may be new to the realm in this very request.
     *
     * @param userId the user's id, or one that nobody has
     */
    static void start(AuthenticationFlowContext context, String userId, Instant asked) {
        RecoveryJob job = new RecoveryJob(
                context.getAuthenticationSession().getClient().getClientId(),
                context.getConnection().getRemoteHost(),
                asked);
        AfterAnswer.run(context, userId, "no code for his password could be sent", job);
    }

    @Override
    public void run(KeycloakSession session, RealmModel realm, UserModel user) {
        UserPools.of(realm)
                .flatMap(pool -> new RecoveryMessages(session, realm, pool, asked).send(user))
                .ifPresent(reason -> new EventBuilder(realm, session)
                        .ipAddress(ipAddress)
                        .client(clientId)
                        .event(EventType.SEND_RESET_PASSWORD)
                        .user(user)
                        .detail(Details.REASON, reason)
                        .error(Errors.NOT_ALLOWED));
    }
}
