package dev.userpools.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.credential.CredentialModel;
import org.keycloak.util.JsonSerialization;

/**
 * A device as Keycloak stores it: as a credential, which users and administrators see and remove in the consoles. No
 * address is kept: Keycloak shows none with a credential.
 */
final class DeviceCredential {

    /** The type of the credential. */
    static final String TYPE = "user-pool-device";

    private static final Logger LOG = Logger.getLogger(DeviceCredential.class);

    private DeviceCredential() {}

    static CredentialModel write(Device device) {
        CredentialModel credential = new CredentialModel();
        credential.setType(TYPE);
        credential.setId(device.id());
        credential.setUserLabel(device.label());
        credential.setCreatedDate(device.created().toEpochMilli());
        credential.setCredentialData(json(new Data(device.lastUsed().toString())));
        credential.setSecretData(
                json(new Secrets(device.current(), device.previous().orElse(null))));
        return credential;
    }

    /** Empty for one that cannot be read, as after an import of what somebody wrote by hand. */
    static Optional<Device> read(CredentialModel credential) {
        try {
            Secrets secrets = JsonSerialization.readValue(credential.getSecretData(), Secrets.class);
            return lastUsed(credential)
                    .map(used -> new Device(
                            credential.getId(),
                            credential.getUserLabel() == null ? "" : credential.getUserLabel(),
                            credential.getCreatedDate() == null
                                    ? used
                                    : Instant.ofEpochMilli(credential.getCreatedDate()),
                            used,
                            secrets.current() == null ? List.of() : secrets.current(),
                            Optional.ofNullable(secrets.previous())));
        } catch (IOException | IllegalArgumentException unreadable) {
            return unreadable(credential);
        }
    }

    /** When the device was last used; Keycloak shows credentials without their secrets. */
    static Optional<Instant> lastUsed(CredentialModel credential) {
        try {
            Data data = JsonSerialization.readValue(credential.getCredentialData(), Data.class);
            return data.lastUsed() == null ? unreadable(credential) : Optional.of(Instant.parse(data.lastUsed()));
        } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
            return unreadable(credential);
        }
    }

    private static <T> Optional<T> unreadable(CredentialModel credential) {
        LOG.warnf("Credential %s cannot be read; it counts as no device.", credential.getId());
        return Optional.empty();
    }

    private static String json(Object value) {
        try {
            return JsonSerialization.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new IllegalStateException("A device could not be written", impossible);
        }
    }

    private record Data(@JsonProperty("lastUsed") String lastUsed) {}

    private record Secrets(
            @JsonProperty("current") List<String> current,
            @JsonProperty("previous") String previous) {}
}
