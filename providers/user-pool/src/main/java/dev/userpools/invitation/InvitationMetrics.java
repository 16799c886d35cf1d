package dev.userpools.invitation;

import dev.userpools.pool.InvitationMedium;
import dev.userpools.pool.UnusedAccountAction;
import io.micrometer.core.instrument.Metrics;
import java.util.Locale;

/** The figures of invitations on the management port. */
final class InvitationMetrics {

    private InvitationMetrics() {}

    static void countInvitation(InvitationMedium medium) {
        Metrics.counter("user_pool_invitations", "medium", medium.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    static void countRemoval(UnusedAccountAction action) {
        Metrics.counter(
                        "user_pool_unused_accounts_removed",
                        "action",
                        action.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
