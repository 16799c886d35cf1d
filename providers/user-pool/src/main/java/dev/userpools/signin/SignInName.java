package dev.userpools.signin;

import dev.userpools.pool.ContactAttribute;
import dev.userpools.sms.PhoneNumbers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.models.UserModel;

/**
 * A name that signs in, in the one form in which it is compared: addresses and preferred user names in lower case
 * (Cognito's {@code CaseSensitive=false}; Keycloak has no other), phone numbers in E.164.
 *
 * @param attribute the user's attribute that holds it
 * @param value never longer than {@link #LONGEST}
 */
record SignInName(ContactAttribute attribute, String value) {

    /** What Keycloak's own columns for user names and e-mail addresses hold. */
    static final int LONGEST = 255;

    /** Only the shape: whether an address is well formed is for the user profile to say, whether it exists for a mail. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cc}\\p{Cf}]+@[^@\\s\\p{Cc}\\p{Cf}]+");

    /** Control and format characters, marks of direction among them: two names that look alike must be alike. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    /**
     * The name of an attribute's value.
     *
     * @param typed as somebody wrote it; null means none
     * @param phoneRegion the country of phone numbers without a country code
     * @return empty where it has not the form the attribute asks for
     */
    static Optional<SignInName> of(ContactAttribute attribute, String typed, Optional<String> phoneRegion) {
        if (typed == null || typed.isBlank() || typed.length() > LONGEST) {
            return Optional.empty();
        }
        String name = typed.strip();
        return switch (attribute) {
            case EMAIL -> EMAIL.matcher(name).matches() ? Optional.of(lowerCase(attribute, name)) : Optional.empty();
            case PHONE_NUMBER ->
                PhoneNumbers.normalized(name, phoneRegion).map(number -> new SignInName(attribute, number));
            case PREFERRED_USERNAME ->
                INVISIBLE.matcher(name).find() ? Optional.empty() : Optional.of(lowerCase(attribute, name));
        };
    }

    /** The name in a user's attribute, whether or not it is verified. */
    static Optional<SignInName> of(ContactAttribute attribute, UserModel user, Optional<String> phoneRegion) {
        return of(attribute, user.getFirstAttribute(attribute.externalName()), phoneRegion);
    }

    /** All that a typed name may mean, of the attributes that sign in. */
    static List<SignInName> candidates(List<ContactAttribute> attributes, String typed, Optional<String> phoneRegion) {
        return attributes.stream()
                .flatMap(attribute -> of(attribute, typed, phoneRegion).stream())
                .toList();
    }

    private static SignInName lowerCase(ContactAttribute attribute, String name) {
        return new SignInName(attribute, name.toLowerCase(Locale.ROOT));
    }

    /** Never the value, as records otherwise print their components. */
    @Override
    public String toString() {
        return attribute.externalName();
    }
}
