package dev.userpools.device;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keycloak.representations.account.DeviceRepresentation;

/** What people know a device by: its browser and system, such as "Firefox (Linux)", the same in every language. */
final class DeviceLabel {

    private static final String UNKNOWN = "Browser";
    /** What Keycloak says of what it does not know. */
    private static final String OTHER = "Other";
    /** A browser says itself what it is. */
    private static final int LONGEST = 60;

    private DeviceLabel() {}

    /**
     * The label.
     *
     * @param device what Keycloak reads in the browser's {@code User-Agent}; null where there is none
     */
    static String of(DeviceRepresentation device) {
        if (device == null) {
            return UNKNOWN;
        }
        String browser = known(device.getBrowser()).orElse(UNKNOWN);
        String label = known(device.getOs())
                .map(system -> browser + " (" + system + ")")
                .orElse(browser);
        return label.substring(0, Math.min(label.length(), LONGEST));
    }

    /** The label, or the label with a number, so that it is none of the others. */
    static String unlike(Collection<String> others, String label) {
        return Stream.concat(
                        Stream.of(label),
                        IntStream.rangeClosed(2, others.size() + 1).mapToObj(n -> label + " " + n))
                .filter(candidate -> others.stream().noneMatch(candidate::equalsIgnoreCase))
                .findFirst()
                .orElseThrow();
    }

    /** A name without its version, which changes from month to month. */
    private static Optional<String> known(String name) {
        return Optional.ofNullable(name)
                .map(full -> full.split("/", 2)[0].strip())
                .filter(plain -> !plain.isEmpty() && !OTHER.equals(plain));
    }
}
