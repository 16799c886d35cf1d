package dev.userpools.pool;

/**
 * A text of the pool that Realm settings → Localization can override for each language.
 *
 * @param key the setting's key
 * @param text the pool's own text
 * @param type what an override must satisfy to be used
 */
public record MessageText(String key, String text, TextType type) {

    /** The key of an override in the realm's localization. */
    public String localizationKey() {
        return "userPool." + key;
    }
}
