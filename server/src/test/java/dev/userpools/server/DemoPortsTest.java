package dev.userpools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoPortsTest {

    @Test
    void areTheUsualOnesUnlessMoved() {
        DemoPorts ports = DemoPorts.from(Map.of("smtp.port", " 2525 ")::get);

        assertThat(ports.of(DemoPort.KEYCLOAK)).isEqualTo(8080);
        assertThat(ports.of(DemoPort.MANAGEMENT)).isEqualTo(9000);
        assertThat(ports.of(DemoPort.INBOX)).isEqualTo(8025);
        assertThat(ports.of(DemoPort.SMTP)).isEqualTo(2525);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "0", "-1", "65536", "99999999999", "80.5"})
    void refuseWhatIsNoPort(String value) {
        assertThatExceptionOfType(DemoProblem.class)
                .isThrownBy(() -> DemoPorts.from(Map.of("inbox.port", value)::get))
                .withMessage("-Dinbox.port must be a port from 1 to 65535, not '" + value + "'");
    }

    @Test
    void refuseOnePortForTwo() {
        assertThatExceptionOfType(DemoProblem.class)
                .isThrownBy(() -> DemoPorts.from(Map.of("inbox.port", "8080")::get))
                .withMessageContaining("-Dkeycloak.port")
                .withMessageContaining("-Dinbox.port");
    }

    @Test
    void aTakenPortIsNamedWithItsUserAndTheWayOut() throws Exception {
        try (ServerSocket taken = new ServerSocket(Ports.free(), 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            Map<String, String> properties = Map.of(
                    "keycloak.port", String.valueOf(Ports.free()),
                    "keycloak.management.port", String.valueOf(Ports.free()),
                    "inbox.port", port,
                    "smtp.port", String.valueOf(Ports.free()));

            assertThatExceptionOfType(DemoProblem.class)
                    .isThrownBy(() -> DemoPorts.from(properties::get).requireFree())
                    .withMessage(
                            "Port %s, for the inbox, is taken; free it, or choose another with -Dinbox.port=", port);
        }
    }

    @Test
    void theBoxIsAsWideAsItsWidestLine() {
        assertThat(DemoWelcome.box("a\nlong line\n").lines().map(String::length))
                .containsOnly(13);
    }
}
