package dev.userpools.pool;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;

/** Reads one setting as a pool that has no other. */
final class SettingReader {

    private SettingReader() {}

    static Object read(String key, String... values) throws InvalidSettingException {
        return setting(key).read(Map.of(key, List.of(values)));
    }

    static UserPool pool(String key, String... values) throws InvalidSettingException {
        return UserPool.parse(Map.of(key, List.of(values)));
    }

    static ThrowableAssertAlternative<InvalidSettingException> assertRefused(String key, String... values) {
        return assertRefused(Map.of(key, List.of(values)));
    }

    static ThrowableAssertAlternative<InvalidSettingException> assertRefused(Map<String, List<String>> values) {
        return assertThatExceptionOfType(InvalidSettingException.class)
                .as("the pool with %s", values)
                .isThrownBy(() -> UserPool.parse(values));
    }

    private static Setting<?> setting(String key) {
        return Settings.all().stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
