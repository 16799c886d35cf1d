package dev.userpools.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.common.util.Time;

final class KeycloakClockTest {

    private final Clock clock = KeycloakClock.INSTANCE;

    @AfterEach
    void moveBack() {
        Time.setOffset(0);
    }

    @Test
    void movesWithEverythingElseInTheServer() {
        Instant before = clock.instant();

        Time.setOffset((int) Duration.ofDays(7).toSeconds());

        assertThat(Duration.between(before, clock.instant())).isBetween(Duration.ofDays(7), Duration.ofDays(8));
    }

    @Test
    void isInUtc() {
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThatIllegalArgumentException().isThrownBy(() -> clock.withZone(ZoneId.of("Europe/Berlin")));
    }
}
