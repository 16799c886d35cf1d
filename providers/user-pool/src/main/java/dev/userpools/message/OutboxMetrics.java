package dev.userpools.message;

import dev.userpools.pool.DeliveryMedium;
import dev.userpools.sms.SendResult;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** The outbox's figures on the management port. */
final class OutboxMetrics {

    private static final AtomicLong DEPTH = new AtomicLong();
    private static final AtomicLong AGE_SECONDS = new AtomicLong();

    static {
        Gauge.builder("user_pool_outbox_messages", DEPTH, AtomicLong::get)
                .description("Messages waiting to be sent, as of the last look")
                .register(Metrics.globalRegistry);
        Gauge.builder("user_pool_outbox_oldest_age_seconds", AGE_SECONDS, AtomicLong::get)
                .description("Age of the oldest waiting message, as of the last look")
                .register(Metrics.globalRegistry);
    }

    private OutboxMetrics() {}

    static void show(OutboxStore.Backlog backlog, Instant now) {
        DEPTH.set(backlog.messages());
        AGE_SECONDS.set(backlog.oldest()
                .map(since -> Duration.between(since, now).toSeconds())
                .orElse(0L));
    }

    static void count(DeliveryMedium medium, SendResult result) {
        String outcome = result instanceof SendResult.Sent
                ? "sent"
                : result instanceof SendResult.TryLater ? "retried" : "given_up";
        Metrics.counter("user_pool_messages", "medium", medium.name().toLowerCase(Locale.ROOT), "outcome", outcome)
                .increment();
    }
}
