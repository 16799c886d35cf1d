package dev.userpools.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.account.DeviceRepresentation;

/** What people know their devices by. */
final class DeviceLabelTest {

    @ParameterizedTest
    @CsvSource({
        "Firefox/128.0, Linux, Firefox (Linux)",
        "Mobile Safari/17.5, iOS, Mobile Safari (iOS)",
        "Other/Unknown, Windows, Browser (Windows)",
        "Edge/126.0, Other, Edge",
        "Other/Unknown, Other, Browser",
        ", , Browser",
        "'', '', Browser",
    })
    void isTheBrowserAndItsSystem(String browser, String system, String label) {
        DeviceRepresentation device = new DeviceRepresentation();
        device.setBrowser(browser);
        device.setOs(system);

        assertThat(DeviceLabel.of(device)).isEqualTo(label);
    }

    @Test
    void isThereWithoutAUserAgent() {
        assertThat(DeviceLabel.of(null)).isEqualTo("Browser");
    }

    @Test
    void isShortWhateverABrowserSaysOfItself() {
        DeviceRepresentation device = new DeviceRepresentation();
        device.setBrowser("b".repeat(500));

        assertThat(DeviceLabel.of(device)).isEqualTo("b".repeat(60));
    }

    @Test
    void hasANumberWhereItIsTaken() {
        assertThat(DeviceLabel.unlike(List.of(), "Firefox")).isEqualTo("Firefox");
        assertThat(DeviceLabel.unlike(List.of("Chrome"), "Firefox")).isEqualTo("Firefox");
        assertThat(DeviceLabel.unlike(List.of("Firefox"), "Firefox")).isEqualTo("Firefox 2");
        assertThat(DeviceLabel.unlike(List.of("Firefox", "firefox 2", "Firefox 4"), "Firefox"))
                .isEqualTo("Firefox 3");
    }
}
