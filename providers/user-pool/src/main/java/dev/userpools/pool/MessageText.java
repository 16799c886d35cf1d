package dev.userpools.pool;

import java.util.Optional;

/**
 * A text of the pool that Realm settings → Localization can override for each language.
 *
 * @param key the setting's key
 * @param text the pool's own text; empty where the other one is used
 * @param type what an override must satisfy to be used
 * @param standard whether the pool's text is Cognito's standard, which the theme's messages hold in other languages
 * @param otherwise the text used where there is neither an override nor a text of the pool
 */
public record MessageText(String key, String text, TextType type, boolean standard, Optional<MessageText> otherwise) {

    /** A text that is always there. */
    public MessageText(String key, String text, TextType type) {
        this(key, text, type, false, Optional.empty());
    }

    /** The key of an override in the realm's localization. */
    public String localizationKey() {
        return "userPool." + key;
    }
}
