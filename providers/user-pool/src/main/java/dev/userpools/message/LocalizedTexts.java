package dev.userpools.message;

import dev.userpools.pool.MessageText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/**
 * Chooses a text in the user's language: the override in Realm settings → Localization, or the pool's own. Where that is
 * Cognito's standard, the theme's messages hold it in the user's language. No text is read as a message format.
 */
final class LocalizedTexts {

    private static final Logger LOG = Logger.getLogger(LocalizedTexts.class);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Locale locale;
    private final List<String> languages;

    LocalizedTexts(KeycloakSession session, RealmModel realm, Locale locale) {
        this.session = session;
        this.realm = realm;
        this.locale = locale;
        this.languages = Stream.of(locale.toLanguageTag(), locale.getLanguage())
                .distinct()
                .toList();
    }

    String choose(MessageText text) {
        Optional<String> override = languages.stream()
                .map(language ->
                        realm.getRealmLocalizationTextsByLocale(language).get(text.localizationKey()))
                .filter(Objects::nonNull)
                .filter(found -> isUsable(text, found))
                .findFirst();
        return override.orElseGet(() -> ownText(text));
    }

    private String ownText(MessageText text) {
        if (text.standard()) {
            return themeText(text.localizationKey(), text.text());
        }
        if (!text.text().isEmpty()) {
            return text.text();
        }
        return text.otherwise().map(this::choose).orElseGet(() -> themeText(text.localizationKey(), ""));
    }

    /** A text in the theme's languages; without the realm's overrides, of which only usable ones count. */
    private String themeText(String key, String otherwise) {
        try {
            return session.theme()
                    .getTheme(Theme.Type.EMAIL)
                    .getMessages(locale)
                    .getProperty(key, otherwise);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the e-mail theme cannot be read", unreadable);
        }
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
