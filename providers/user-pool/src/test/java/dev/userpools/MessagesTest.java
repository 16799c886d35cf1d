package dev.userpools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.password.policy.Violation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts of pages. */
final class MessagesTest {

    private static final Properties ENGLISH = texts("en");

    @Test
    void areTheSameOnesInBothLanguages() {
        assertThat(texts("de").keySet()).isEqualTo(ENGLISH.keySet());
        assertThat(texts("de").values()).noneMatch(text -> text.toString().isBlank());
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
        try (BufferedReader file = Files.newBufferedReader(
                ModuleFiles.MAIN.resolve("resources/theme-resources/messages/messages_" + language + ".properties"))) {
            texts.load(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return texts;
    }
}
