package dev.userpools.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of the sender {@code http}. */
final class GatewayTest {

    private static final String URL = "https://sms.example/send";

    @Test
    void anAddressIsAllItTakes() {
        Gateway gateway = Gateway.parse(Map.of("url", URL));

        assertThat(gateway.url()).isEqualTo(URL);
        assertThat(gateway.method()).isEqualTo("POST");
        assertThat(gateway.format()).isEqualTo(BodyFormat.JSON);
        assertThat(gateway.bodyTemplate()).isEqualTo("{\"to\":\"{to}\",\"message\":\"{message}\"}");
        assertThat(gateway.headers()).isEmpty();
        assertThat(gateway.connectTimeoutMillis()).isEqualTo(5_000);
        assertThat(gateway.timeoutMillis()).isEqualTo(10_000);
    }

    @Test
    void everythingCanBeSet() {
        Gateway gateway = Gateway.parse(Map.of(
                "url", "http://localhost:8025/sms?account=1",
                "method", "PUT",
                "contentType", "application/x-www-form-urlencoded",
                "body", "to={to}&text={message}",
                "header.Authorization", "${vault.sms}",
                "connectTimeoutMillis", "1",
                "timeoutMillis", "60000"));

        assertThat(gateway.method()).isEqualTo("PUT");
        assertThat(gateway.format()).isEqualTo(BodyFormat.FORM);
        assertThat(gateway.bodyTemplate()).isEqualTo("to={to}&text={message}");
        assertThat(gateway.headers()).containsExactly(entry("Authorization", "${vault.sms}"));
        assertThat(gateway.connectTimeoutMillis()).isEqualTo(1);
        assertThat(gateway.timeoutMillis()).isEqualTo(60_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sms.example",
                "/send",
                "https://",
                "https:///send",
                "https://sms example/",
                "file:///etc/passwd",
                "ftp://sms.example",
                "javascript:alert(1)",
                "mailto:sms@sms.example",
                "jar:https://sms.example!/",
                "https://sms.example/\r\nHost: evil.example"
            })
    void refusesWhatIsNoWebAddress(String url) {
        assertRefused("url", url).withMessageEndingWith("use an http or https address without a user name.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://max:hunter2@sms.example/",
                "https://hunter2@sms.example/",
                "https://max:hunter2@sms example/",
                "ftp://max:hunter2@sms.example/",
                "https://sms example/?key=hunter2"
            })
    void refusesAnAddressWithASecretInItWithoutRepeatingIt(String url) {
        assertRefused("url", url)
                .withMessageEndingWith("use an http or https address without a user name.")
                .satisfies(refused -> assertThat(refused).hasMessageNotContaining("hunter2"));
    }

    @Test
    void refusesToDoWithoutAnAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gateway.parse(Map.of()))
                .withMessageStartingWith("url: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "method               | GET            | POST or PUT",
                "method               | post           | POST or PUT",
                "method               | ''             | POST or PUT",
                "contentType          | text/plain     | application/json or application/x-www-form-urlencoded",
                "contentType          | APPLICATION/JSON | application/json or application/x-www-form-urlencoded",
                "contentType          | application/json; charset=utf-8 | application/json or application/x-www-form-urlencoded",
                "timeoutMillis        | 0              | a whole number of milliseconds from 1 to 60000",
                "timeoutMillis        | 60001          | a whole number of milliseconds from 1 to 60000",
                "timeoutMillis        | -1             | a whole number of milliseconds from 1 to 60000",
                "timeoutMillis        | +1             | a whole number of milliseconds from 1 to 60000",
                "timeoutMillis        | 1s             | a whole number of milliseconds from 1 to 60000",
                "timeoutMillis        | ''             | a whole number of milliseconds from 1 to 60000",
                "connectTimeoutMillis | 0              | a whole number of milliseconds from 1 to 60000",
                "connectTimeoutMillis | 99999999999    | a whole number of milliseconds from 1 to 60000",
                "connectTimeoutMillis | ٥              | a whole number of milliseconds from 1 to 60000"
            })
    void refusesOtherValuesAndSaysWhatIsAccepted(String key, String value, String accepted) {
        assertRefused(key, value).withMessage("%s: \"%s\" is not accepted; use %s.", key, value, accepted);
    }

    @Test
    void refusesSettingsItDoesNotKnow() {
        assertRefused("URL", URL)
                .withMessage("\"URL\" is not a setting of the http sender; use url, method, contentType, body,"
                        + " connectTimeoutMillis, timeoutMillis or header.NAME.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X Y", "X:Y", "X\r\nY", "X\n", "Ä", "X(Y)"})
    void refusesAHeaderNameThatIsNone(String name) {
        assertRefused("header." + name, "value")
                .withMessageEndingWith("use header.NAME with the name of an HTTP header.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunter2\r\nX-Injected: 1",
                "hunter2\n",
                "hunter2\rX",
                "hunter2\u0000",
                "hunter2 é",
                "hunter2\u2028"
            })
    void refusesAHeaderValueOfSeveralLinesWithoutRepeatingIt(String value) {
        assertRefused("header.Authorization", value)
                .withMessage("header.Authorization: \"…\" is not accepted;"
                        + " use one line of printable ASCII characters.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"to\":\"{to}\"}",
                "{\"message\":\"{message}\"}",
                "{\"to\":\"{TO}\",\"message\":\"{message}\"}",
                "{\"to\":\"{to}\",\"message\":\"{message}\"",
                "{\"to\":{to},\"message\":\"{message}\"}",
                "{\"to\":\"{to}\",\"message\":\"{message}\"} and more",
                "{\"to\":\"{to}\",\"message\":{message}}",
                "to={to}&message={message}",
                "{to} {message}",
                "{'to':'{to}','message':'{message}'}",
                "{\"key\":\"hunter2\",\"to\":\"{to}\"}"
            })
    void refusesABodyThatIsNoJsonOrLacksItsPlaceholdersWithoutRepeatingIt(String body) {
        assertRefused("body", body)
                .withMessage("body: \"…\" is not accepted; use an application/json body with {to} and {message}.");
    }

    @Test
    void refusesAFormWithoutItsPlaceholders() {
        Map<String, String> form =
                Map.of("url", URL, "contentType", "application/x-www-form-urlencoded", "body", "to={to}&message=hello");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gateway.parse(form))
                .withMessageContaining("application/x-www-form-urlencoded body with {to} and {message}");
    }

    @Test
    void tellsTheAdministratorThroughItsFactory() {
        HttpSmsSenderFactory factory = new HttpSmsSenderFactory();

        assertThat(factory.problem(Map.of("url", URL))).isEmpty();
        assertThat(factory.problem(Map.of("url", "sms.example")))
                .contains(
                        "url: \"sms.example\" is not accepted;" + " use an http or https address without a user name.");
        assertThat(List.of(factory.getId(), new LogSmsSenderFactory().getId())).containsExactly("http", "log");
    }

    private static ThrowableAssertAlternative<IllegalArgumentException> assertRefused(String key, String value) {
        Map<String, String> config = new LinkedHashMap<>(Map.of("url", URL));
        config.put(key, value);
        return assertThatIllegalArgumentException().isThrownBy(() -> Gateway.parse(config));
    }
}
