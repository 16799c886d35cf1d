package dev.userpools.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SmsSettingsTest {

    private static final String CONFIG = "smsSenderConfig";

    @Test
    void theSenderIsOneId() throws InvalidSettingException {
        assertThat(SettingReader.pool("smsSender", "http").sms().sender()).contains("http");
        SettingReader.assertRefused("smsSender", "http", "log")
                .withMessageStartingWith("smsSender: \"http, log\" is not accepted; use one value,");
    }

    @Test
    void withoutASenderThereIsNone() throws InvalidSettingException {
        assertThat(SettingReader.pool("smsSender", "").sms().sender()).isEmpty();
    }

    @Nested
    final class ConfigOfTheSender {

        @Test
        void isAListOfPairsAsTheAdminConsoleWritesIt() throws InvalidSettingException {
            assertThat(
                            config(
                                    "[{\"key\":\"url\",\"value\":\"https://sms.example\"},{\"key\":\"method\",\"value\":\"PUT\"}]"))
                    .containsExactly(entry("url", "https://sms.example"), entry("method", "PUT"));
        }

        @Test
        void isAnObjectAsAPersonWritesIt() throws InvalidSettingException {
            assertThat(config("{\"url\":\"https://sms.example\",\"timeoutMillis\":500}"))
                    .containsExactly(entry("url", "https://sms.example"), entry("timeoutMillis", "500"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"[]", "{}"})
        void mayHoldNothing(String json) throws InvalidSettingException {
            assertThat(config(json)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"key\":\"hunter2\"",
                    "hunter2",
                    "url=hunter2",
                    "{'url':'hunter2'}",
                    "\"hunter2\"",
                    "[\"hunter2\"]",
                    "{\"url\":[\"hunter2\"]}",
                    "{\"url\":{\"secret\":\"hunter2\"}}",
                    "{\"url\":\"a\"} hunter2",
                    "{\"url\":\"hunter2\",\"url\":\"hunter2\"}",
                    "[{\"key\":\"url\",\"value\":\"hunter2\"},{\"key\":\"url\",\"value\":\"b\"}]",
                    "[{\"value\":\"hunter2\"}]",
                    "{\" \":\"hunter2\"}",
                    "{\"url\":null,\"header.Authorization\":\"hunter2\"}"
                })
        void isRefusedWithoutBeingRepeatedWhereItIsNoPairs(String json) {
            SettingReader.assertRefused(CONFIG, json)
                    .withMessageStartingWith(CONFIG + ": \"")
                    .withMessageContaining("use pairs of key and value, as JSON")
                    .satisfies(refused -> assertThat(refused).hasMessageNotContaining("hunter2"));
        }

        @Test
        void isRefusedTwiceWithoutBeingRepeated() {
            SettingReader.assertRefused(CONFIG, "{\"url\":\"hunter2\"}", "{\"url\":\"hunter2\"}")
                    .withMessageContaining("use one value, pairs of key and value, as JSON")
                    .satisfies(refused -> assertThat(refused).hasMessageNotContaining("hunter2"));
        }

        @Test
        void isNotPrintedWithThePool() throws InvalidSettingException {
            UserPool pool = SettingReader.pool(CONFIG, "{\"header.Authorization\":\"hunter2\"}");

            assertThat(pool.toString()).doesNotContain("hunter2");
        }

        private Map<String, String> config(String json) throws InvalidSettingException {
            return SettingReader.pool(CONFIG, json).sms().config();
        }
    }

    @Nested
    final class CountryOfPhoneNumbers {

        @ParameterizedTest
        @ValueSource(strings = {"DE", "US", "GB", "AX", "XK"})
        void isAnIsoCountry(String country) throws InvalidSettingException {
            assertThat(SettingReader.read("defaultPhoneRegion", country)).isEqualTo(Optional.of(country));
        }

        @ParameterizedTest
        @ValueSource(strings = {"de", "De", "UK", "DEU", "49", "+49", "001", "ZZ", "D", " DE", "Germany"})
        void isNothingElse(String value) {
            SettingReader.assertRefused("defaultPhoneRegion", value)
                    .withMessage(
                            "defaultPhoneRegion: \"%s\" is not accepted;"
                                    + " use a two-letter ISO country code in capitals, such as DE.",
                            value);
        }

        @Test
        void isOne() {
            SettingReader.assertRefused("defaultPhoneRegion", "DE", "AT")
                    .withMessageStartingWith("defaultPhoneRegion: \"DE, AT\" is not accepted; use one value,");
        }
    }
}
