package dev.userpools.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of the sender {@code sns}. */
final class SnsSettingsTest {

    private static final String SECRET = "hunter2/hunter2";
    private static final String ROLE = "arn:aws:iam::123456789012:role/text-messages";

    @Test
    void nothingNeedsToBeSet() {
        SnsSettings settings = SnsSettings.parse(Map.of());

        assertThat(settings.access())
                .isEqualTo(new Access(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 5_000, 10_000));
        assertThat(settings.attributes())
                .isEqualTo(new SmsAttributes("Transactional", Optional.empty(), Optional.empty()));
    }

    @Test
    void everythingCanBeSet() {
        SnsSettings settings = SnsSettings.parse(Map.ofEntries(
                Map.entry("region", "eu-central-1"),
                Map.entry("endpoint", "https://vpce-1.sns.eu-central-1.vpce.amazonaws.com"),
                Map.entry("accessKeyId", "AKIAIOSFODNN7EXAMPLE"),
                Map.entry("secretAccessKey", "${vault.sns}"),
                Map.entry("roleArn", ROLE),
                Map.entry("externalId", "pool:1"),
                Map.entry("senderId", "Example1"),
                Map.entry("maxPrice", "0.50"),
                Map.entry("smsType", "Promotional"),
                Map.entry("connectTimeoutMillis", "1"),
                Map.entry("timeoutMillis", "60000")));

        assertThat(settings.access())
                .isEqualTo(new Access(
                        Optional.of("eu-central-1"),
                        Optional.of(URI.create("https://vpce-1.sns.eu-central-1.vpce.amazonaws.com")),
                        Optional.of(new AccessKeys("AKIAIOSFODNN7EXAMPLE", "${vault.sns}")),
                        Optional.of(new Role(ROLE, Optional.of("pool:1"))),
                        1,
                        60_000));
        assertThat(settings.attributes())
                .isEqualTo(
                        new SmsAttributes("Promotional", Optional.of("Example1"), Optional.of(new BigDecimal("0.50"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-east-1", "us-gov-west-1", "us-iso-east-1", "cn-north-1", "eusc-de-east-1"})
    void takesTheRegionsOfEveryPartition(String region) {
        assertThat(SnsSettings.parse(Map.of("region", region)).access().region())
                .hasValue(region);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "region        | Frankfurt      | an AWS region, such as eu-central-1",
                "region        | eu-central-1.example.com | an AWS region, such as eu-central-1",
                "region        | ''             | an AWS region, such as eu-central-1",
                "endpoint      | sns.example    | an http or https address without a user name or a query",
                "endpoint      | ftp://sns.example | an http or https address without a user name or a query",
                "endpoint      | https://       | an http or https address without a user name or a query",
                "endpoint      | https://sns.example/#a | an http or https address without a user name or a query",
                "roleArn       | text-messages  | the ARN of a role, such as arn:aws:iam::123456789012:role/text-messages",
                "roleArn       | arn:aws:iam::123456789012:user/max | the ARN of a role, such as arn:aws:iam::123456789012:role/text-messages",
                "senderId      | ''             | 1 to 11 letters and digits, among them a letter",
                "senderId      | 12345          | 1 to 11 letters and digits, among them a letter",
                "senderId      | ExampleCompany | 1 to 11 letters and digits, among them a letter",
                "senderId      | My Shop        | 1 to 11 letters and digits, among them a letter",
                "senderId      | Müller         | 1 to 11 letters and digits, among them a letter",
                "maxPrice      | 0              | an amount in US dollars greater than 0, such as 0.50",
                "maxPrice      | 0.00           | an amount in US dollars greater than 0, such as 0.50",
                "maxPrice      | -1             | an amount in US dollars greater than 0, such as 0.50",
                "maxPrice      | '0,50'         | an amount in US dollars greater than 0, such as 0.50",
                "maxPrice      | 1e3            | an amount in US dollars greater than 0, such as 0.50",
                "maxPrice      | $1             | an amount in US dollars greater than 0, such as 0.50",
                "smsType       | transactional  | Transactional or Promotional",
                "smsType       | ''             | Transactional or Promotional",
                "timeoutMillis | 0              | a whole number of milliseconds from 1 to 60000",
                "timeoutMillis | 60001          | a whole number of milliseconds from 1 to 60000",
                "timeoutMillis | 1s             | a whole number of milliseconds from 1 to 60000",
                "connectTimeoutMillis | 99999999999 | a whole number of milliseconds from 1 to 60000"
            })
    void refusesOtherValuesAndSaysWhatIsAccepted(String key, String value, String accepted) {
        assertRefused(Map.of(key, value)).withMessage("%s: \"%s\" is not accepted; use %s.", key, value, accepted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://max:hunter2@sns.example/",
                "https://max:hunter2@sns example/",
                "https://sns.example/?key=hunter2"
            })
    void refusesAnEndpointWithASecretInItWithoutRepeatingIt(String url) {
        assertRefused(Map.of("endpoint", url))
                .withMessage("endpoint: \"…\" is not accepted;"
                        + " use an http or https address without a user name or a query.");
    }

    @ParameterizedTest
    @CsvSource({"accessKeyId, hunter2 hunter2", "secretAccessKey, hunter2 é", "externalId, hunter2?"})
    void refusesASecretThatIsNoneWithoutRepeatingIt(String key, String value) {
        assertRefused(Map.of(key, value))
                .withMessageStartingWith(key + ": \"…\" is not accepted; use ")
                .satisfies(refused -> assertThat(refused).hasMessageNotContaining("hunter2"));
    }

    @ParameterizedTest
    @CsvSource({
        "accessKeyId, AKIAIOSFODNN7EXAMPLE, secretAccessKey",
        "secretAccessKey, hunter2, accessKeyId",
        "externalId, pool1, roleArn"
    })
    void refusesOneSettingWithoutTheOther(String key, String value, String missing) {
        assertRefused(Map.of(key, value)).withMessage("%s: is not accepted alone; set %s too.", key, missing);
    }

    @Test
    void refusesSettingsItDoesNotKnow() {
        assertRefused(Map.of("Region", "eu-central-1"))
                .withMessage("\"Region\" is not a setting of the sns sender; use region, accessKeyId, secretAccessKey,"
                        + " roleArn, externalId, senderId, maxPrice, smsType, endpoint, connectTimeoutMillis,"
                        + " timeoutMillis.");
    }

    @Test
    void printNoSecret() {
        SnsSettings settings = SnsSettings.parse(Map.of(
                "accessKeyId", "AKIAHUNTER", "secretAccessKey", SECRET, "roleArn", ROLE, "externalId", "hunter2"));

        assertThat(settings.toString()).doesNotContainIgnoringCase("hunter");
        assertThat(settings.access().withSecretsOf(name -> "hunter").toString()).doesNotContainIgnoringCase("hunter");
    }

    @Test
    void areToldToTheAdministratorThroughTheFactory() {
        SnsSmsSenderFactory factory = new SnsSmsSenderFactory();

        assertThat(factory.getId()).isEqualTo("sns");
        assertThat(factory.problem(Map.of())).isEmpty();
        assertThat(factory.problem(Map.of("smsType", "Fast")))
                .contains("smsType: \"Fast\" is not accepted; use Transactional or Promotional.");
    }

    private static ThrowableAssertAlternative<IllegalArgumentException> assertRefused(Map<String, String> config) {
        return assertThatIllegalArgumentException().isThrownBy(() -> SnsSettings.parse(config));
    }
}
