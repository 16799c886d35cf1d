package dev.userpools.pool;

import java.util.List;
import java.util.Map;

/** Text messages. */
final class SmsKeys {

    static final Setting<String> SMS_SENDER = Setting.of(
            "smsSender",
            "Text messages are sent by",
            new TextType(1, 255, true, List.of()),
            "",
            "SmsConfiguration",
            "The id of the sender of text messages: http calls a gateway, log writes a masked line into the server's "
                    + "log. Empty: no text messages.");

    static final Setting<Map<String, String>> SMS_SENDER_CONFIG = Setting.of(
            "smsSenderConfig",
            "Settings of the sender",
            new KeyValuesType(),
            Map.<String, String>of(),
            "SmsConfiguration",
            "For http: url, and if needed method, contentType, body (with {to} and {message}), header.NAME, "
                    + "connectTimeoutMillis, timeoutMillis. Secrets in headers as ${vault.name}.");

    static final List<Setting<?>> ALL = List.of(SMS_SENDER, SMS_SENDER_CONFIG);

    private SmsKeys() {}
}
