package dev.userpools.pool;

import java.util.List;

/** An attribute a message can be sent to or a user can sign in with. */
public enum ContactAttribute implements Named {
    EMAIL("email"),
    PHONE_NUMBER("phone_number"),
    PREFERRED_USERNAME("preferred_username");

    /** Those that can be verified by a code. */
    public static final List<ContactAttribute> VERIFIABLE = List.of(EMAIL, PHONE_NUMBER);

    private final String externalName;

    ContactAttribute(String externalName) {
        this.externalName = externalName;
    }

    @Override
    public String externalName() {
        return externalName;
    }
}
