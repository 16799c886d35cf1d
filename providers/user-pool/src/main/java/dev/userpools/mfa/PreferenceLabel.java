package dev.userpools.mfa;

import dev.userpools.internal.ThemeTexts;
import dev.userpools.mfa.rule.MfaPreference;
import dev.userpools.pool.MfaFactor;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;

/**
 * What a preference is called in Keycloak's lists of credentials, in words: "Text message (first), e-mail". It is kept with
 * the credential, as the page that asks whether to delete one shows what is kept.
 */
final class PreferenceLabel {

    private static final String NAME = "userPoolMfaLabel.";
    private static final String FIRST = "userPoolMfaLabelFirst";

    private PreferenceLabel() {}

    static String of(KeycloakSession session, UserModel user, MfaPreference preference) {
        Properties texts = ThemeTexts.of(session, Theme.Type.ACCOUNT, locale(session, user));
        String label = Stream.concat(preference.preferred().stream(), preference.enabled().stream())
                .distinct()
                .map(factor -> text(texts, preference, factor))
                .collect(Collectors.joining(", "));
        int afterFirst = label.offsetByCodePoints(0, 1);
        return label.substring(0, afterFirst).toUpperCase(locale(session, user)) + label.substring(afterFirst);
    }

    private static String text(Properties texts, MfaPreference preference, MfaFactor factor) {
        String name = texts.getProperty(NAME + factor.externalName());
        return preference.preferred().filter(factor::equals).isPresent()
                ? texts.getProperty(FIRST).replace("{0}", name)
                : name;
    }

    private static Locale locale(KeycloakSession session, UserModel user) {
        return session.getContext().resolveLocale(user);
    }
}
