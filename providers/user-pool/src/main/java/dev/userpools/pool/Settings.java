package dev.userpools.pool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All settings a pool has, by topics, in the order the admin console shows them. */
public final class Settings {

    /** The longest time an account or a temporary password may wait, in days, as in Cognito. */
    static final int ONE_YEAR = 365;

    private static final List<Topic> TOPICS = List.of(
            SignInKeys.TOPIC,
            VerificationKeys.TOPIC,
            InvitationKeys.TOPIC,
            UnusedAccountKeys.TOPIC,
            RecoveryKeys.TOPIC,
            MfaKeys.TOPIC,
            DeviceKeys.TOPIC,
            MessageKeys.TOPIC,
            SmsKeys.TOPIC,
            FederationKeys.TOPIC,
            BrandKeys.TOPIC);

    private static final List<Setting<?>> ALL = TOPICS.stream()
            .<Setting<?>>flatMap(topic -> topic.settings().stream())
            .toList();

    private Settings() {}

    /**
     * The values of a pool as they are to be stored: lists whose order counts as one value.
     *
     * @param values all values of each key; they have been accepted by {@link UserPool#parse}
     * @return the keys whose values are stored in another form than they were given
     */
    public static Map<String, List<String>> stored(Map<String, List<String>> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>();
        for (Setting<?> setting : ALL) {
            List<String> given = values.getOrDefault(setting.key(), List.of());
            if (setting.type() instanceof ChoicesType<?> list
                    && !list.stored(given).equals(given)) {
                changed.put(setting.key(), list.stored(given));
            }
        }
        return changed;
    }

    /** What the settings are about. */
    public static List<Topic> topics() {
        return TOPICS;
    }

    /** Every setting, in the order of the admin console's form. */
    public static List<Setting<?>> all() {
        return ALL;
    }
}
