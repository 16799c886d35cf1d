package dev.userpools.attribute;

import org.keycloak.userprofile.UserProfileAttributeValidationContext;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;

/**
 * What is wrong with a value. Pages and the account console show it in the user's language. To administrators Keycloak's
 * REST interface hands on the bare key, so they are given the English text itself, which is Cognito's; their console shows
 * a key it does not know as it stands.
 */
enum AttributeProblem {
    CANNOT_BE_UPDATED("userPoolAttributeCannotBeUpdated", "user.{0}: Attribute cannot be updated."),
    NO_PHONE_NUMBER("userPoolInvalidPhoneNumber", "Invalid phone number format."),
    NO_DATE_TIME(
            "userPoolInvalidDateTime",
            "{0}: Use an ISO-8601 date and time with an offset, such as 2026-11-24T18:30:00Z."),
    TOO_EARLY("userPoolDateTimeTooEarly", "{0}: The date and time must not be before {1}."),
    TOO_LATE("userPoolDateTimeTooLate", "{0}: The date and time must not be after {1}.");

    private final String key;
    private final String text;

    AttributeProblem(String key, String text) {
        this.key = key;
        this.text = text;
    }

    /** The key of the text in {@code theme-resources/messages}. */
    String key() {
        return key;
    }

    /** The English text, with {@code {0}} for the attribute's name and {@code {1}} for the limit. */
    String text() {
        return text;
    }

    void report(String validator, String attribute, ValidationContext context, String limit) {
        boolean toAdministrators = context instanceof UserProfileAttributeValidationContext profile
                && profile.getAttributeContext().getContext().isAdminContext();
        String message = toAdministrators ? text.replace("{0}", attribute).replace("{1}", limit) : key;
        context.addError(new ValidationError(validator, attribute, message, limit));
    }
}
