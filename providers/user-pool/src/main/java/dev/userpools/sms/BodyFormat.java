package dev.userpools.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How values are written into a gateway's body so that none of their characters can change its structure. */
enum BodyFormat {
    JSON("application/json") {
        @Override
        String escape(String value) {
            return new String(JsonStringEncoder.getInstance().quoteAsString(value));
        }

        @Override
        boolean isWellFormed(String body) {
            try {
                STRICT.readTree(body);
                return true;
            } catch (JsonProcessingException malformed) {
                return false;
            }
        }
    },
    FORM("application/x-www-form-urlencoded") {
        @Override
        String escape(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }

        @Override
        boolean isWellFormed(String body) {
            return true;
        }
    };

    static final String ACCEPTED = JSON.contentType + " or " + FORM.contentType;

    private static final ObjectMapper STRICT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final String contentType;

    BodyFormat(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    /** A value as it may stand in a body of this format; in JSON inside a string's quotes. */
    abstract String escape(String value);

    abstract boolean isWellFormed(String body);

    static Optional<BodyFormat> of(String contentType) {
        for (BodyFormat format : values()) {
            if (format.contentType.equals(contentType)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
