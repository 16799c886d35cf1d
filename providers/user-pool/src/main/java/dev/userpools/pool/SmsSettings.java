package dev.userpools.pool;

import java.util.Map;
import java.util.Optional;

/**
 * Who sends text messages.
 *
 * @param sender the id of an {@code sms} provider; empty where the pool sends none
 * @param config that sender's own settings
 */
public record SmsSettings(Optional<String> sender, Map<String, String> config) {

    /** Never the sender's own settings, which may hold secrets, as records otherwise print their components. */
    @Override
    public String toString() {
        return "SmsSettings[" + sender.orElse("") + "]";
    }
}
