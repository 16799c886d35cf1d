package dev.userpools.aws;

import dev.userpools.sms.SendResult;
import dev.userpools.sms.SmsMessage;
import dev.userpools.sms.SmsSender;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/** Sends text messages by Amazon SNS, straight to the number and without a topic. */
final class SnsSmsSender implements SmsSender {

    private final SnsClients clients;
    private final UnaryOperator<String> vault;

    SnsSmsSender(SnsClients clients, UnaryOperator<String> vault) {
        this.clients = clients;
        this.vault = vault;
    }

    @Override
    public SendResult send(SmsMessage message, Map<String, String> config) {
        SnsSettings settings = SnsSettings.parse(config);
        try {
            SnsClient client = clients.get(settings.access().withSecretsOf(vault));
            client.publish(PublishRequest.builder()
                    .phoneNumber(message.phoneNumber())
                    .message(message.text())
                    .messageAttributes(settings.attributes().values())
                    .build());
            return new SendResult.Sent();
        } catch (SdkException failed) {
            return FailedAttempt.result(failed);
        }
    }
}
