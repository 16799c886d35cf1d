package dev.userpools.pool;

import java.util.List;
import java.util.Map;

/**
 * One setting of a pool, declared once: the admin console's form, the check on every write, the parser and
 * {@code docs/configuration.md} all follow from it.
 *
 * @param key the key in the component's configuration
 * @param label what the admin console's form calls it, behind the name of its topic
 * @param help what it does, for administrators
 * @param type the values it takes
 * @param defaultValue the value where the key is absent
 * @param cognitoName Cognito's name for it, empty where Cognito has none
 */
public record Setting<T>(
        String key, String label, String help, SettingType<T> type, T defaultValue, String cognitoName) {

    static <T> Setting<T> of(
            String key, String label, SettingType<T> type, T defaultValue, String cognito, String help) {
        return new Setting<>(key, label, help, type, defaultValue, cognito);
    }

    /**
     * Reads this setting.
     *
     * @param values all values of all keys, as Keycloak stores them; blank ones mean "absent"
     * @throws InvalidSettingException if a value is not accepted
     */
    T read(Map<String, List<String>> values) throws InvalidSettingException {
        List<String> given = values.getOrDefault(key, List.of()).stream()
                .filter(value -> value != null && !value.isBlank())
                .toList();
        return given.isEmpty() ? defaultValue : type.parse(key, given);
    }
}
