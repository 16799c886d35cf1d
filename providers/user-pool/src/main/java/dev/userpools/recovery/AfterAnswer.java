package dev.userpools.recovery;

import dev.userpools.background.AfterCommit;
import dev.userpools.background.BackgroundTask;
import dev.userpools.message.PageLanguage;
import java.security.SecureRandom;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Work that known names alone call for, begun when the answer is out. After the commit the answer is still to be written: work
 * begun then would take its processor, and how long it takes would tell known names.
 */
final class AfterAnswer {

    private static final Logger LOG = Logger.getLogger(AfterAnswer.class);
    private static final String EXECUTOR = "user-pool-recovery";

    private static final Duration SHORTEST_DELAY = Duration.ofMillis(200);
    private static final Duration LONGEST_DELAY = Duration.ofMillis(400);

    private static final SecureRandom CHANCE = new SecureRandom();

    private AfterAnswer() {}

    /**
     * Does something about a user once the session's transaction has ended well, in another. How much later is another time
     * each, so that nobody knows when to look for the work in the times of other answers.
     *
     * @param userId may be nobody's: what there is to do then is nothing
     * @param failure is said in the log where it fails, such as "no code was sent"
     */
    static void run(AuthenticationFlowContext context, String userId, String failure, Work work) {
        long delay = CHANCE.nextLong(SHORTEST_DELAY.toMillis(), LONGEST_DELAY.toMillis());
        run(context, userId, Duration.ofMillis(delay), failure, work);
    }

    /** The same with a delay that is always the same: what is begun one by one is not done at the same moment. */
    static void runOneByOne(AuthenticationFlowContext context, String userId, String failure, Work work) {
        run(context, userId, SHORTEST_DELAY, failure, work);
    }

    private static void run(
            AuthenticationFlowContext context, String userId, Duration delay, String failure, Work work) {
        KeycloakSessionFactory factory = context.getSession().getKeycloakSessionFactory();
        String realmId = context.getRealm().getId();
        PageLanguage language = PageLanguage.of(context.getSession());
        Runnable job = () -> {
            try {
                KeycloakModelUtils.runJobInTransaction(factory, session -> {
                    language.handTo(session);
                    run(session, realmId, userId, work);
                });
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "Realm %s, user %s: %s.", realmId, userId, failure);
            }
        };
        AfterCommit.run(context.getSession(), () -> BackgroundTask.runLater(factory, EXECUTOR, delay, job));
    }

    private static void run(KeycloakSession session, String realmId, String userId, Work work) {
        RealmModel realm = session.realms().getRealm(realmId);
        if (realm == null) {
            return;
        }
        session.getContext().setRealm(realm);
        UserModel user = session.users().getUserById(realm, userId);
        if (user != null) {
            work.run(session, realm, user);
        }
    }

    /** What is done about a user, in the session's transaction. */
    @FunctionalInterface
    interface Work {
        void run(KeycloakSession session, RealmModel realm, UserModel user);
    }
}
