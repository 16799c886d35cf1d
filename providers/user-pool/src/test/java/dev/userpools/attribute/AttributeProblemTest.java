package dev.userpools.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AttributeProblemTest {

    @ParameterizedTest
    @EnumSource
    void hasTheSameTextForAdministratorsAsOnEnglishPages(AttributeProblem problem) throws IOException {
        assertThat(texts("en").getProperty(problem.key())).isEqualTo(problem.text());
    }

    @ParameterizedTest
    @EnumSource
    void hasAGermanText(AttributeProblem problem) throws IOException {
        assertThat(texts("de").getProperty(problem.key())).isNotBlank().isNotEqualTo(problem.text());
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        String file = "/theme-resources/messages/messages_" + language + ".properties";
        try (Reader reader =
                new InputStreamReader(AttributeProblemTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
