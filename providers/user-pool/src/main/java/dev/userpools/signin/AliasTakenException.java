package dev.userpools.signin;

import dev.userpools.pool.ContactAttribute;

/** A sign-in name is somebody else's: Cognito's {@code AliasExistsException} (cognito-spec §1). */
final class AliasTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AliasTakenException(ContactAttribute attribute, Throwable cause) {
        super(text(attribute), cause);
    }

    /** Cognito's text, which names the attribute and never the value. */
    static String text(ContactAttribute attribute) {
        return "An account with the given " + attribute.externalName() + " already exists.";
    }

    /** The same for pages, in the user's language. */
    static String messageKey(ContactAttribute attribute) {
        return "userPoolAliasExists." + attribute.externalName();
    }
}
