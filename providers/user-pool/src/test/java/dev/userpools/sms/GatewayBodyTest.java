package dev.userpools.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sender {@code http} sends. */
final class GatewayBodyTest {

    private static final String NUMBER = "+4915112345678";
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your code is 123456. ",
                "\"quoted\", and \\back\\slashed",
                "two\nlines\r\n\ttab",
                "\",\"to\":\"+666\",\"x\":\"",
                "\u0000\u001f\u2028",
                "Grüße 🔑👩‍👩‍👧",
                "{to} {message} ${vault.x} $1",
                "&to=+666#%2B+;"
            })
    void theMessageArrivesLetterByLetter(String message) throws JsonProcessingException {
        JsonNode json = JSON.readTree(body(Map.of("url", "https://sms.example"), message));

        assertThat(json.size()).isEqualTo(2);
        assertThat(json.path("to").textValue()).isEqualTo(NUMBER);
        assertThat(json.path("message").textValue()).isEqualTo(message);

        String form = body(
                Map.of(
                        "url", "https://sms.example",
                        "contentType", "application/x-www-form-urlencoded",
                        "body", "from=Us&to={to}&text={message}"),
                message);

        assertThat(form.split("&", -1))
                .extracting(field -> URLDecoder.decode(field, StandardCharsets.UTF_8))
                .containsExactly("from=Us", "to=" + NUMBER, "text=" + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-www-form-urlencoded"})
    void placeholdersMayComeOften(String contentType) {
        String body = body(
                Map.of(
                        "url",
                        "https://sms.example",
                        "contentType",
                        contentType,
                        "body",
                        "[\"{to}{to}\",\"{message}\"]"),
                "1");

        assertThat(body.split("4915112345678", -1)).hasSize(3);
    }

    private static String body(Map<String, String> config, String message) {
        return Gateway.parse(config).body(new SmsMessage(NUMBER, message));
    }
}
