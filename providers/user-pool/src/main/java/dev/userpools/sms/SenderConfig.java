package dev.userpools.sms;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The values of {@code smsSenderConfig}, read one by one by a sender, of this JAR or of another. What is not accepted is
 * refused with a sentence for administrators; a value that may hold a secret is not repeated in it. Every method that reads
 * throws an {@link IllegalArgumentException} with such a sentence.
 */
public final class SenderConfig {

    /** In the place of a value that may hold a secret. */
    public static final String UNSAID = "…";

    private static final int LONGEST_WAIT = 60_000;

    private final Map<String, String> config;

    private SenderConfig(Map<String, String> config) {
        this.config = config;
    }

    /**
     * The values of a sender.
     *
     * @param sender its id
     * @param isKnown whether it knows a key
     * @param known the keys it knows, for people
     */
    public static SenderConfig of(String sender, Map<String, String> config, Predicate<String> isKnown, String known) {
        for (String key : config.keySet()) {
            if (!isKnown.test(key)) {
                throw new IllegalArgumentException(
                        "\"" + key + "\" is not a setting of the " + sender + " sender; use " + known + ".");
            }
        }
        return new SenderConfig(config);
    }

    /** A value as it was given. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(config.get(key));
    }

    /**
     * A value of a certain form.
     *
     * @param accepted that form, for people
     */
    public Optional<String> text(String key, Pattern pattern, String accepted) {
        return matching(key, pattern, accepted, value -> value);
    }

    /** The same for a value that may hold a secret. */
    public Optional<String> secret(String key, Pattern pattern, String accepted) {
        return matching(key, pattern, accepted, value -> UNSAID);
    }

    private Optional<String> matching(String key, Pattern pattern, String accepted, UnaryOperator<String> shown) {
        Optional<String> value = text(key);
        if (value.isPresent() && !pattern.matcher(value.get()).matches()) {
            throw refused(key, shown.apply(value.get()), accepted);
        }
        return value;
    }

    /**
     * A time to wait, in milliseconds, of one minute at most.
     *
     * @param standard the time where none is given
     */
    public int millis(String key, int standard) {
        String value = text(key).orElse(String.valueOf(standard));
        if (value.matches("[0-9]{1,5}")) {
            int millis = Integer.parseInt(value);
            if (millis >= 1 && millis <= LONGEST_WAIT) {
                return millis;
            }
        }
        throw refused(key, value, "a whole number of milliseconds from 1 to " + LONGEST_WAIT);
    }

    /** Refuses a key that makes no sense without another. */
    public void require(String key, String other) {
        if (config.containsKey(key) && !config.containsKey(other)) {
            throw new IllegalArgumentException(key + ": is not accepted alone; set " + other + " too.");
        }
    }

    /** An address as a refusal may repeat it: not with what may be a password. */
    public static String shownUrl(String url) {
        return url.contains("@") || url.contains("?") ? UNSAID : url;
    }

    /**
     * What is thrown where a value is not accepted.
     *
     * @param value as it may be repeated
     * @param accepted what is accepted, for people
     */
    public static IllegalArgumentException refused(String key, String value, String accepted) {
        return new IllegalArgumentException(key + ": \"" + value + "\" is not accepted; use " + accepted + ".");
    }
}
