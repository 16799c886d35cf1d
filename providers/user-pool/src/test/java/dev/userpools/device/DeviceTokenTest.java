package dev.userpools.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.util.JsonSerialization;

/** What a device's cookie is good for. */
final class DeviceTokenTest {

    private static final Instant NOW = Instant.parse("2026-03-28T23:30:00Z");

    private final DeviceToken token = DeviceToken.of("realm", "user", "device", "secret", NOW);

    @Test
    void isForItsUserInItsRealmOnly() {
        assertThat(token.isFor("realm", "user")).isTrue();
        assertThat(token.isFor("realm", "other")).isFalse();
        assertThat(token.isFor("other", "user")).isFalse();
    }

    @Test
    void isWrittenAndReadAsItIs() throws IOException {
        DeviceToken read = JsonSerialization.readValue(JsonSerialization.writeValueAsString(token), DeviceToken.class);

        assertThat(read.isFor("realm", "user")).isTrue();
        assertThat(read.getId()).isEqualTo("device");
        assertThat(read.secret()).isEqualTo("secret");
        assertThat(read.getIat()).isEqualTo(NOW.getEpochSecond());
    }

    /** The realm signs tokens of other kinds, and applications choose what is in some of them. */
    @Test
    void isOfItsOwnKind() throws IOException {
        JsonWebToken other =
                new JsonWebToken().id("device").type("Bearer").audience("realm").subject("user");
        other.setOtherClaims("secret", "secret");
        DeviceToken read = JsonSerialization.readValue(JsonSerialization.writeValueAsString(other), DeviceToken.class);

        assertThat(read.isFor("realm", "user")).isFalse();
        assertThat(DeviceToken.of("realm", "user", null, "secret", NOW).isFor("realm", "user"))
                .isFalse();
        assertThat(DeviceToken.of("realm", "user", "device", null, NOW).isFor("realm", "user"))
                .isFalse();
    }

    @Test
    void showsNoSecret() {
        assertThat(token.toString()).isEqualTo("DeviceToken[device]");
    }

    @Test
    void isInACookieOfTheUsersOwn() {
        assertThat(DeviceCookies.name("user"))
                .matches("USER_POOL_DEVICE_[0-9a-f]{32}")
                .isEqualTo(DeviceCookies.name("user"))
                .isNotEqualTo(DeviceCookies.name("other"));
    }
}
