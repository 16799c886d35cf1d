package dev.userpools.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import org.keycloak.models.KeycloakSession;
import org.keycloak.theme.Theme;

/** The texts of a realm's theme in a language, with those the realm has put in their place. */
public final class ThemeTexts {

    private ThemeTexts() {}

    /** All there are, by their keys. */
    public static Properties of(KeycloakSession session, Theme.Type type, Locale locale) {
        try {
            return session.theme()
                    .getTheme(type)
                    .getEnhancedMessages(session.getContext().getRealm(), locale);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the theme cannot be read", unreadable);
        }
    }
}
