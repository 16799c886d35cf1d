package dev.userpools.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.aws.standin.Publication;
import dev.userpools.aws.standin.SnsStandIn;
import dev.userpools.sms.SendResult;
import dev.userpools.sms.SmsMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reaches Amazon SNS, and what its answers say of the message. */
final class SnsSmsSenderTest {

    private static final SmsMessage MESSAGE =
            new SmsMessage("+4930123456", "Your code is 123456. Grüße & \"more\"+=%20 😀\n");

    private final SnsStandIn sns = SnsStandIn.start();
    private final SnsClients clients = new SnsClients();
    private final SnsSmsSender sender = new SnsSmsSender(clients, UnaryOperator.identity());

    @AfterEach
    void close() {
        clients.close();
        sns.close();
    }

    @Test
    void theMessageIsSignedAndGoesOutWithEverythingThatIsSet() {
        SendResult result = sender.send(MESSAGE, with("senderId", "Example", "maxPrice", "0.50"));

        assertThat(result).isEqualTo(new SendResult.Sent());
        assertThat(sns.publications())
                .containsExactly(new Publication(
                        MESSAGE.phoneNumber(),
                        MESSAGE.text(),
                        Map.of(
                                "AWS.SNS.SMS.SMSType", "String:Transactional",
                                "AWS.SNS.SMS.SenderID", "String:Example",
                                "AWS.SNS.SMS.MaxPrice", "Number:0.50")));
    }

    @Test
    void whatIsNotSetIsLeftToTheAccount() {
        sender.send(MESSAGE, with("smsType", "Promotional"));

        assertThat(sns.publications())
                .singleElement()
                .satisfies(publication -> assertThat(publication.attributes())
                        .containsExactly(Map.entry("AWS.SNS.SMS.SMSType", "String:Promotional")));
    }

    @Test
    void aWrongSecretIsTriedLater() {
        SendResult result = sender.send(MESSAGE, with("secretAccessKey", "wrong"));

        assertThat(result).isEqualTo(new SendResult.TryLater("Amazon SNS answered SignatureDoesNotMatch, HTTP 403"));
        assertThat(sns.publications()).isEmpty();
    }

    @Test
    void keysMayComeFromTheVault() {
        SnsSmsSender withVault = new SnsSmsSender(
                clients, value -> value.equals("${vault.sns}") ? SnsStandIn.USER.secretAccessKey() : value);

        assertThat(withVault.send(MESSAGE, with("secretAccessKey", "${vault.sns}")))
                .isEqualTo(new SendResult.Sent());
    }

    @ParameterizedTest
    @CsvSource({
        "429, Throttled",
        "400, Throttling",
        "500, InternalError",
        "503, ServiceUnavailable",
        "403, AuthorizationError",
        "403, InvalidClientTokenId",
        "403, ExpiredToken",
        "403, OptInRequired",
        "400, SomethingNew"
    })
    void whatAmazonOrAnOperatorCanMendIsTriedLater(int status, String code) {
        sns.answer(status, code);

        assertThat(sender.send(MESSAGE, with()))
                .isEqualTo(new SendResult.TryLater("Amazon SNS answered " + code + ", HTTP " + status));
        assertThat(sns.publications()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"InvalidParameter", "ParameterValueInvalid", "OptedOut", "ValidationError"})
    void aNumberOrTextThatIsNotTakenIsRefused(String code) {
        sns.answer(400, code);

        assertThat(sender.send(MESSAGE, with()))
                .isEqualTo(new SendResult.Refused("Amazon SNS answered " + code + ", HTTP 400"));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 502, 504})
    void anAnswerThatIsNotAmazonsIsTriedLater(int status) {
        sns.answerAsAProxy(status);

        assertThat(sender.send(MESSAGE, with()))
                .isEqualTo(new SendResult.TryLater("Amazon SNS answered HTTP " + status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+4930123456", "Code 123456", "<b>"})
    void anErrorCodeThatIsNoneIsNotRepeated(String code) {
        sns.answer(400, code);

        assertThat(sender.send(MESSAGE, with())).isEqualTo(new SendResult.TryLater("Amazon SNS answered HTTP 400"));
    }

    @Test
    void noAnswerIsTriedLater() {
        sns.hang();

        assertThat(sender.send(MESSAGE, with("timeoutMillis", "200")))
                .isEqualTo(new SendResult.TryLater("Amazon SNS not reachable: SocketTimeoutException"));
        assertThat(sns.hanging()).isEqualTo(1);
    }

    @Test
    void noConnectionIsTriedLater() {
        assertThat(sender.send(MESSAGE, with("endpoint", "http://localhost:1")))
                .isEqualTo(new SendResult.TryLater("Amazon SNS not reachable: ConnectException"));
    }

    @Test
    void oneThatHangsHoldsUpNoOther() throws Exception {
        CompletableFuture<SendResult> waiting;
        try (SnsStandIn another = SnsStandIn.start()) {
            another.hang();
            Map<String, String> hanging = with("endpoint", another.url(), "timeoutMillis", "60000");
            waiting = CompletableFuture.supplyAsync(() -> sender.send(MESSAGE, hanging));
            // Otherwise the stand-in may be closed before it is reached, which is another failure.
            another.awaitHanging();

            assertThat(sender.send(MESSAGE, with())).isEqualTo(new SendResult.Sent());
            assertThat(waiting).isNotDone();
        }
        assertThat(waiting.get()).isEqualTo(new SendResult.TryLater("Amazon SNS not reachable: SocketException"));
    }

    private Map<String, String> with(String... more) {
        Map<String, String> config = new HashMap<>(Map.of(
                "region", SnsStandIn.REGION,
                "endpoint", sns.url(),
                "accessKeyId", SnsStandIn.USER.accessKeyId(),
                "secretAccessKey", SnsStandIn.USER.secretAccessKey()));
        for (int i = 0; i < more.length; i += 2) {
            config.put(more[i], more[i + 1]);
        }
        return config;
    }
}
