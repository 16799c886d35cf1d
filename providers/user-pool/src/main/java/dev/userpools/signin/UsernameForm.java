package dev.userpools.signin;

import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.SignInSettings;
import java.util.List;
import java.util.Optional;

/** The forms of user names a pool refuses, with Cognito's texts (cognito-spec §1). */
enum UsernameForm {
    NO_EMAIL("Username should be an email."),
    NO_PHONE_NUMBER("Username should be a phone number."),
    NEITHER("Username should be either an email or a phone number."),
    LIKE_AN_EMAIL("Username cannot be of email format, since user pool is configured for email alias."),
    LIKE_A_PHONE_NUMBER("Username cannot be of phone format, since user pool is configured for phone alias.");

    private final String text;

    UsernameForm(String text) {
        this.text = text;
    }

    /** For administrators. */
    String text() {
        return text;
    }

    /** For pages, in the user's language. */
    String messageKey() {
        return "userPoolUsername." + name();
    }

    /** Why a user name, or a preferred one, has not the form it must have; empty where it has. */
    static Optional<UsernameForm> problem(SignInSettings settings, String username) {
        if (settings.hasNoUserNames()) {
            return Optional.of(required(settings.usernameAttributes()));
        }
        return settings.aliases().stream()
                .filter(alias -> alias != ContactAttribute.PREFERRED_USERNAME)
                .filter(alias -> SignInName.of(alias, username, settings.defaultPhoneRegion())
                        .isPresent())
                .map(alias -> alias == ContactAttribute.EMAIL ? LIKE_AN_EMAIL : LIKE_A_PHONE_NUMBER)
                .findFirst();
    }

    private static UsernameForm required(List<ContactAttribute> attributes) {
        if (attributes.size() > 1) {
            return NEITHER;
        }
        return attributes.contains(ContactAttribute.EMAIL) ? NO_EMAIL : NO_PHONE_NUMBER;
    }
}
