package dev.userpools.pool;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Text messages. */
final class SmsKeys {

    static final Setting<String> SMS_SENDER = Setting.of(
            "smsSender",
            "sent by",
            new TextType(1, 255, true, List.of()),
            "",
            "SmsConfiguration",
            "The id of the sender of text messages: http calls a gateway, sns is Amazon SNS and comes with "
                    + "user-pool-aws.jar, log writes a masked line into the server's log. Empty: no text messages.");

    static final Setting<Map<String, String>> SMS_SENDER_CONFIG = Setting.of(
            "smsSenderConfig",
            "settings of the sender",
            new KeyValuesType(),
            Map.<String, String>of(),
            "SmsConfiguration",
            "For http: url, and if needed method, contentType, body (with {to} and {message}), header.NAME, "
                    + "connectTimeoutMillis, timeoutMillis. For sns, if needed: region, accessKeyId, secretAccessKey, "
                    + "roleArn, externalId, senderId, maxPrice, smsType, endpoint, connectTimeoutMillis, "
                    + "timeoutMillis. Secrets in headers and keys as ${vault.name}.");

    static final Topic TOPIC = new Topic("SMS", List.of(SMS_SENDER, SMS_SENDER_CONFIG));

    private SmsKeys() {}

    static SmsSettings settings(Map<String, List<String>> values) throws InvalidSettingException {
        return new SmsSettings(
                Optional.of(SMS_SENDER.read(values)).filter(sender -> !sender.isEmpty()),
                SMS_SENDER_CONFIG.read(values));
    }
}
