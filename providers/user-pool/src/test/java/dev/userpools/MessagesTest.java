package dev.userpools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.userpools.password.policy.Violation;
import dev.userpools.pool.Setting;
import dev.userpools.pool.Settings;
import dev.userpools.pool.TextType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of pages. */
final class MessagesTest {

    private static final Path MESSAGES = ModuleFiles.MAIN.resolve("resources/theme-resources/messages");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?=\\w+,)|\\{\\{?\\w+}|\\{####}|\\{##(?=\\S)");

    private static final Properties ENGLISH = texts("en");

    @ParameterizedTest
    @MethodSource("languages")
    void areTheSameOnesInEveryLanguageWithTheSamePlaceholders(String language) {
        Properties texts = texts(language);

        assertThat(texts.keySet()).isEqualTo(ENGLISH.keySet());
        for (String key : ENGLISH.stringPropertyNames()) {
            assertThat(texts.getProperty(key)).as(key).isNotBlank();
            assertThat(placeholders(texts.getProperty(key))).as(key).isEqualTo(placeholders(ENGLISH.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void areMessageFormatsWithoutQuotes(String language) {
        Properties texts = texts(language);

        for (String key : texts.stringPropertyNames()) {
            String text = texts.getProperty(key);
            // A straight apostrophe would have to be doubled where a page shows the text, and must not where a mail
            // does.
            assertThat(text).as(key).doesNotContain("'");
            if (!key.startsWith("userPool.") && !text.contains("{{")) {
                assertThatCode(() -> new MessageFormat(text, Locale.ROOT))
                        .as(key)
                        .doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void holdTheStandardOfEveryTextAmongTheSettings(String language) {
        Properties texts = texts(language);

        for (Setting<?> setting : Settings.all()) {
            if (setting.type() instanceof TextType type
                    && !setting.defaultValue().equals("")) {
                String text = texts.getProperty("userPool." + setting.key());
                assertThat(text).as(setting.key()).isNotNull().matches(type::accepts);
                if (language.equals("en")) {
                    assertThat(text).isEqualTo(setting.defaultValue());
                }
            }
        }
    }

    static Stream<String> languages() {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            List<String> languages = files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring("messages_".length(), name.indexOf('.')))
                    .sorted()
                    .toList();
            assertThat(languages)
                    .containsExactly("ar", "de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "tr", "zh_CN");
            return languages.stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(Violation.class)
    void sayOfAFirstPasswordAndOfALaterOneTheSameReasonInCognitosTwoWays(Violation violation) {
        String first = ENGLISH.getProperty("userPoolFirstPassword" + violation.textKey());
        String later = ENGLISH.getProperty("userPoolPassword" + violation.textKey());

        assertThat(first).startsWith("Password did not conform with policy: ");
        assertThat(later)
                .isEqualTo(first.replace(
                        "Password did not conform with policy: ", "Password does not conform to policy: "));
    }

    @ParameterizedTest
    @CsvSource({
        "TOO_SHORT, Password not long enough",
        "NO_UPPER_CASE, Password must have uppercase characters",
        "NO_LOWER_CASE, Password must have lowercase characters",
        "NO_NUMBER, Password must have numeric characters",
        "NO_SYMBOL, Password must have symbol characters",
        "OUTER_SPACE, Password must not begin or end with a space",
    })
    void giveCognitosReasons(Violation violation, String reason) {
        assertThat(ENGLISH.getProperty("userPoolPassword" + violation.textKey()))
                .isEqualTo("Password does not conform to policy: " + reason);
    }

    private static Properties texts(String language) {
        Properties texts = new Properties();
        try (BufferedReader file = Files.newBufferedReader(MESSAGES.resolve("messages_" + language + ".properties"))) {
            texts.load(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return texts;
    }
}
