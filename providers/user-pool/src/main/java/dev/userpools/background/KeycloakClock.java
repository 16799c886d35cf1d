package dev.userpools.background;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.keycloak.common.util.Time;

/** Keycloak's time: the system's, moved by the same offset as everything else in the server. */
public final class KeycloakClock extends Clock {

    /** The one clock; it has no state. */
    public static final Clock INSTANCE = new KeycloakClock();

    private KeycloakClock() {}

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("Keycloak's time is UTC");
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
