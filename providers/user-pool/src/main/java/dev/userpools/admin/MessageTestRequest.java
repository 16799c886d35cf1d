package dev.userpools.admin;

import dev.userpools.message.Destination;
import dev.userpools.message.SampleTemplate;
import dev.userpools.pool.DeliveryMedium;
import dev.userpools.pool.Named;
import dev.userpools.pool.UserPool;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.RealmModel;
import org.keycloak.utils.EmailValidationUtil;

/**
 * Which message an administrator wants to see.
 *
 * @param locale the language of it
 * @param to where it is to be sent; empty where he only wants to look at it
 */
record MessageTestRequest(SampleTemplate template, String locale, Optional<Destination> to) {

    private static final String TEMPLATE = "template";
    private static final String TO = "to";
    private static final String LOCALE = "locale";
    private static final int LONGEST_ADDRESS = 255;

    static MessageTestRequest of(String body, RealmModel realm, UserPool pool) throws InvalidRequestException {
        JsonBody json = JsonBody.of(body, Set.of(TEMPLATE, TO, LOCALE))
                .orElseThrow(() -> new InvalidRequestException("The body must be a JSON object with the field template"
                        + " and, if you like, to and locale; each a text."));
        Optional<String> to = json.field(TO);
        return new MessageTestRequest(
                template(json.field(TEMPLATE)),
                locale(json.field(LOCALE), realm),
                to.isPresent() ? Optional.of(destination(to.get(), pool)) : Optional.empty());
    }

    private static SampleTemplate template(Optional<String> name) throws InvalidRequestException {
        List<SampleTemplate> templates = List.of(SampleTemplate.values());
        return name.flatMap(given -> Named.find(templates, given))
                .orElseThrow(
                        () -> new InvalidRequestException("template must be one of " + Named.join(templates) + "."));
    }

    private static String locale(Optional<String> name, RealmModel realm) throws InvalidRequestException {
        String english = Locale.ENGLISH.toLanguageTag();
        // Without internationalization Keycloak speaks English, whatever the realm's languages are.
        List<String> accepted = realm.isInternationalizationEnabled()
                ? realm.getSupportedLocalesStream().sorted().toList()
                : List.of(english);
        String locale = name.or(() -> Optional.ofNullable(realm.getDefaultLocale())
                        .filter(standard -> realm.isInternationalizationEnabled()))
                .orElse(english);
        if (name.isPresent() && !accepted.contains(locale)) {
            throw new InvalidRequestException("locale must be one of " + String.join(", ", accepted) + ".");
        }
        return locale;
    }

    private static Destination destination(String to, UserPool pool) throws InvalidRequestException {
        boolean isAddress = to.indexOf('@') >= 0;
        return Optional.of(to)
                .filter(typed -> typed.length() <= LONGEST_ADDRESS)
                .filter(typed -> !isAddress || EmailValidationUtil.isValidEmail(typed))
                .flatMap(typed -> Destination.of(pool, isAddress ? DeliveryMedium.EMAIL : DeliveryMedium.SMS, typed))
                .orElseThrow(() -> new InvalidRequestException(
                        "to must be an e-mail address, or a phone number such as +4915112345678."));
    }
}
