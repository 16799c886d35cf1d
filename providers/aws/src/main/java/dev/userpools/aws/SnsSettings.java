package dev.userpools.aws;

import dev.userpools.sms.SenderConfig;
import java.util.Map;

/**
 * The settings of the {@code sns} sender.
 *
 * @param access how to reach Amazon SNS
 * @param attributes what every message says of itself
 */
record SnsSettings(Access access, SmsAttributes attributes) {

    /**
     * Reads and checks the settings.
     *
     * @throws IllegalArgumentException with a sentence for administrators: what is wrong and what is accepted
     */
    static SnsSettings parse(Map<String, String> config) {
        SenderConfig values = SenderConfig.of("sns", config, Key.NAMES::contains, String.join(", ", Key.NAMES));
        return new SnsSettings(Access.read(values), SmsAttributes.read(values));
    }
}
