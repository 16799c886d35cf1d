package dev.userpools.invitation;

import dev.userpools.background.AfterCommit;
import dev.userpools.pool.InvitationMedium;
import dev.userpools.pool.UnusedAccountAction;
import io.micrometer.core.instrument.Metrics;
import java.util.Locale;
import org.keycloak.models.KeycloakSession;

/** The figures of invitations on the management port: counted once they are committed, so that one done again counts once. */
final class InvitationMetrics {

    private InvitationMetrics() {}

    static void countInvitation(KeycloakSession session, InvitationMedium medium) {
        count(session, "user_pool_invitations", "medium", medium);
    }

    static void countRemoval(KeycloakSession session, UnusedAccountAction action) {
        count(session, "user_pool_unused_accounts_removed", "action", action);
    }

    private static void count(KeycloakSession session, String metric, String label, Enum<?> value) {
        AfterCommit.run(
                session,
                () -> Metrics.counter(metric, label, value.name().toLowerCase(Locale.ROOT))
                        .increment());
    }
}
