package dev.userpools.pool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs of key and value. The admin console stores them as a JSON list of {@code {"key","value"}}; a JSON object, which
 * is easier to write by hand, means the same. A value that is refused is never repeated: it may hold a secret.
 */
public record KeyValuesType() implements SettingType<Map<String, String>> {

    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    @Override
    public Map<String, String> parse(String key, List<String> values) throws InvalidSettingException {
        if (values.size() != 1) {
            throw InvalidSettingException.of(key, "(several values)", "one value, " + accepted());
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        JsonNode json = read(key, values.get(0));
        if (json.isObject()) {
            for (Map.Entry<String, JsonNode> field : json.properties()) {
                add(key, pairs, field.getKey(), field.getValue());
            }
        } else if (json.isArray()) {
            for (JsonNode pair : json) {
                add(key, pairs, pair.path("key").asText(), pair.path("value"));
            }
        } else {
            throw InvalidSettingException.of(key, "(no pairs)", accepted());
        }
        return Collections.unmodifiableMap(pairs);
    }

    private JsonNode read(String key, String value) throws InvalidSettingException {
        try {
            return STRICT.readTree(value);
        } catch (JsonProcessingException malformed) {
            throw InvalidSettingException.of(key, "(not JSON)", accepted());
        }
    }

    private void add(String key, Map<String, String> pairs, String name, JsonNode value)
            throws InvalidSettingException {
        if (name.isBlank() || !value.isValueNode() || value.isNull() || pairs.put(name, value.asText()) != null) {
            throw InvalidSettingException.of(key, name, accepted() + ", each key once and with one value");
        }
    }

    @Override
    public String accepted() {
        return "pairs of key and value, as JSON";
    }
}
