package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.userpools.server.ProjectLayout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages of the shipped realms in all their languages. */
final class ShippedLanguagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{username}|\\{####}|\\{##(?=[^#])");

    @ParameterizedTest
    @ValueSource(strings = {"customers", "workforce"})
    void haveTheSameTextsWithTheSamePlaceholders(String name) throws IOException {
        JsonNode realm = new ObjectMapper()
                .readTree(ProjectLayout.current()
                        .root()
                        .resolve("realm-config/" + name + ".json")
                        .toFile());
        JsonNode texts = realm.get("localizationTexts");
        Set<String> languages = new TreeSet<>();
        realm.get("supportedLocales").forEach(language -> languages.add(language.asText()));

        assertThat(languages)
                .containsExactly("ar", "de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "tr", "zh-CN");
        assertThat(texts.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(languages);
        // The pool's own texts are the English ones.
        languages.remove("en");
        JsonNode german = texts.get("de");
        for (String language : languages) {
            JsonNode translated = texts.get(language);
            assertThat(messages(translated)).as(language).isEqualTo(messages(german));
            for (String key : messages(german)) {
                String text = translated.get(key).asText();
                assertThat(placeholders(text))
                        .as(language + " " + key)
                        .isEqualTo(placeholders(german.get(key).asText()));
                assertThat(text).as(language).contains(realm.get("displayName").asText());
                if (key.endsWith("SmsMessage") || key.equals("userPool.smsAuthenticationMessage")) {
                    // Phones offer a number for filling in that stands at the front.
                    assertThat(text).startsWith("{####}").hasSizeLessThanOrEqualTo(140);
                }
            }
        }
    }

    private static Set<String> messages(JsonNode texts) {
        List<String> keys = new ArrayList<>();
        for (Map.Entry<String, JsonNode> text : texts.properties()) {
            keys.add(text.getKey());
        }
        return keys.stream().filter(key -> key.startsWith("userPool.")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
