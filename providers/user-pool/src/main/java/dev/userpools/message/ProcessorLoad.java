package dev.userpools.message;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/**
 * How busy the processors were a moment ago, from 0 to 1, whatever keeps them so; negative where the system does not say.
 */
final class ProcessorLoad implements DoubleSupplier {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final Clock clock;

    /** Guarded by this. It is not asked more often: the system says what was since it was asked last. */
    private Instant asked = Instant.EPOCH;

    private double load;

    ProcessorLoad(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized double getAsDouble() {
        Instant now = clock.instant();
        if (Duration.between(asked, now).abs().compareTo(MOMENT) >= 0) {
            asked = now;
            load = system.getCpuLoad();
        }
        return load;
    }
}
