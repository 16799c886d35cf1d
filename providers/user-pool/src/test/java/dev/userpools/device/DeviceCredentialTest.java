package dev.userpools.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.credential.CredentialModel;

/** Devices that somebody has written by hand and imported. */
final class DeviceCredentialTest {

    private static final String USED = "{\"lastUsed\":\"2026-03-28T23:30:00Z\"}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {} | {}
                    {"lastUsed":"yesterday"} | {"current":["00"]}
                    {"lastUsed":"2026-03-28T23:30:00Z"} | nothing
                    {"lastUsed":"2026-03-28T23:30:00Z"} | {"current":"00"}
                    [] | {"current":["00"]}
                    |
                    """)
    void countAsNoneWhereTheyCannotBeRead(String data, String secrets) {
        assertThat(DeviceCredential.read(credential(data, secrets))).isEmpty();
    }

    @Test
    void lackALabelAndADateAtMost() {
        Device device = DeviceCredential.read(credential(USED, "{\"current\":[\"00\"]}"))
                .orElseThrow();

        assertThat(device.label()).isEmpty();
        assertThat(device.created()).isEqualTo(device.lastUsed());
        assertThat(device.previous()).isEmpty();
    }

    @Test
    void areRememberedByNoSecretWhereTheyHaveNone() {
        Device device = DeviceCredential.read(credential(USED, "{}")).orElseThrow();

        assertThat(device.use("", "next", device.lastUsed())).isEqualTo(new DeviceUse.Copied());
    }

    private static CredentialModel credential(String data, String secrets) {
        CredentialModel credential = new CredentialModel();
        credential.setId("id");
        credential.setType(DeviceCredential.TYPE);
        credential.setCredentialData(data);
        credential.setSecretData(secrets);
        return credential;
    }
}
