package dev.userpools.message;

import dev.userpools.pool.MessageText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.models.RealmModel;

/**
 * Chooses a text in the user's language: the override in Realm settings → Localization, or the pool's own. An override
 * is read as it stands and never as a message format.
 */
final class LocalizedTexts {

    private static final Logger LOG = Logger.getLogger(LocalizedTexts.class);

    private final RealmModel realm;
    private final List<String> languages;

    LocalizedTexts(RealmModel realm, Locale locale) {
        this.realm = realm;
        this.languages = Stream.of(locale.toLanguageTag(), locale.getLanguage())
                .distinct()
                .toList();
    }

    String choose(MessageText text) {
        return languages.stream()
                .map(language ->
                        realm.getRealmLocalizationTextsByLocale(language).get(text.localizationKey()))
                .filter(Objects::nonNull)
                .filter(override -> isUsable(text, override))
                .findFirst()
                .orElse(text.text());
    }

    /** Without its placeholder the message would arrive without the code. */
    private boolean isUsable(MessageText text, String override) {
        boolean usable = text.type().accepts(override);
        if (!usable) {
            LOG.warnf(
                    "Realm %s: the localization of %s is ignored; it must be %s. The pool's own text is used.",
                    realm.getName(), text.localizationKey(), text.type().accepted());
        }
        return usable;
    }
}
