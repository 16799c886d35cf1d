package dev.userpools.attribute;

import dev.userpools.internal.Page;
import dev.userpools.internal.ThemeTexts;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.UserPool;
import dev.userpools.sms.PhoneNumbers;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;

/**
 * What stands beside a field that takes a phone number.
 *
 * @param text how to type one, in the user's language
 * @param region the country of a number without a country code, as two letters; empty where such numbers are refused
 */
public record PhoneHint(String text, String region) {

    /** The country of the example where the pool has none. */
    private static final String ANYWHERE = "US";

    private static final String TEXT = "userPoolPhoneHint";
    private static final String TEXT_OF_REGION = "userPoolPhoneHintRegion";

    /** A number is read from left to right, also in the midst of Arabic (Unicode's isolates). */
    private static final String NUMBER = "\u2066%s\u2069";

    /**
     * The hint in the language of a page.
     *
     * @param user who sees the page, if he is known
     */
    public static PhoneHint of(KeycloakSession session, UserPool pool, Optional<UserModel> user) {
        Optional<String> region = pool.signIn().defaultPhoneRegion();
        Locale locale = session.getContext().resolveLocale(user.orElse(null));
        String text = ThemeTexts.of(session, Theme.Type.LOGIN, locale)
                .getProperty(region.isPresent() ? TEXT_OF_REGION : TEXT)
                .replace("{0}", NUMBER.formatted(PhoneNumbers.example(region.orElse(ANYWHERE))))
                .replace("{1}", region.map(country -> name(country, locale)).orElse(""));
        return new PhoneHint(text, region.orElse(""));
    }

    /** Puts it on a page of ours that asks a user for an address, if that is to be a phone number. */
    public static Page on(
            Page page, ContactAttribute attribute, KeycloakSession session, UserPool pool, UserModel user) {
        return attribute == ContactAttribute.PHONE_NUMBER
                ? page.with("phoneHint", of(session, pool, Optional.of(user)))
                : page;
    }

    /** The same as Keycloak's user profile knows it: a text, and the script that names the country while one types. */
    public Map<String, Object> annotations() {
        return Map.of("inputHelperTextAfter", text, "kcUserPoolPhone", region);
    }

    private static String name(String region, Locale locale) {
        return new Locale.Builder().setRegion(region).build().getDisplayCountry(locale);
    }
}
