package dev.userpools.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference for operators, as far as the sender {@code sns} goes. */
final class ConfigurationReferenceTest {

    private static final Path REFERENCE =
            Path.of(System.getProperty("basedir", "")).resolve("../../docs/configuration.md");

    static List<String> keys() {
        return Key.NAMES;
    }

    @ParameterizedTest
    @MethodSource("keys")
    void hasEverySetting(String key) throws IOException {
        assertThat(chapter()).contains("| `" + key + "` |");
    }

    @Test
    void showsSettingsThatWouldBeAccepted() throws IOException {
        String line = chapter()
                .lines()
                .filter(candidate -> candidate.startsWith("\"smsSenderConfig\": ["))
                .findFirst()
                .orElseThrow();
        ObjectMapper json = new ObjectMapper();
        String pairs = json.readTree("{" + line + "}").at("/smsSenderConfig/0").textValue();
        Map<String, String> config = json.readValue(pairs, new TypeReference<>() {});

        assertThat(config).isNotEmpty();
        assertThat(new SnsSmsSenderFactory().problem(config)).isEmpty();
    }

    private static String chapter() throws IOException {
        String page = Files.readString(REFERENCE);
        return page.substring(page.indexOf("**`sns`**"));
    }
}
