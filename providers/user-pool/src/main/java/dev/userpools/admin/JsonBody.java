package dev.userpools.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The body of a request, read strictly: what is not understood is refused, not passed over. */
final class JsonBody {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    /** What a field holds. */
    enum Kind {
        TEXT,
        TEXT_OR_NULL,
        TEXTS;

        private boolean accepts(JsonNode value) {
            return switch (this) {
                case TEXT -> value.isTextual();
                case TEXT_OR_NULL -> value.isTextual() || value.isNull();
                case TEXTS -> value.isArray() && value.valueStream().allMatch(JsonNode::isTextual);
            };
        }
    }

    private final JsonNode json;

    private JsonBody(JsonNode json) {
        this.json = json;
    }

    /**
     * Reads a body.
     *
     * @param body null and blank are an empty object
     * @param fields what it may have, each a text
     * @return empty where it is no such object
     */
    static Optional<JsonBody> of(String body, Set<String> fields) {
        return of(body, fields.stream().collect(Collectors.toMap(field -> field, field -> Kind.TEXT)));
    }

    /**
     * The same.
     *
     * @param fields what it may have
     */
    static Optional<JsonBody> of(String body, Map<String, Kind> fields) {
        if (body == null || body.isBlank()) {
            return Optional.of(new JsonBody(JSON.createObjectNode()));
        }
        try {
            JsonNode json = JSON.readTree(body);
            boolean understood = json.isObject()
                    && json.properties().stream()
                            .allMatch(field -> fields.containsKey(field.getKey())
                                    && fields.get(field.getKey()).accepts(field.getValue()));
            return understood ? Optional.of(new JsonBody(json)) : Optional.empty();
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    /** The text of a field. */
    Optional<String> field(String name) {
        return Optional.ofNullable(json.get(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    /** The texts of a field. */
    Optional<List<String>> list(String name) {
        return Optional.ofNullable(json.get(name))
                .map(texts -> texts.valueStream().map(JsonNode::asText).toList());
    }
}
