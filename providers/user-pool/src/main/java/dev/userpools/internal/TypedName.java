package dev.userpools.internal;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * A sign-in name as somebody typed it. PostgreSQL refuses the null character, and Keycloak looks names up as they are:
 * the answer would be an internal error, with a stack trace in the log. The replacement character stands for it, which is
 * in nobody's name.
 */
public final class TypedName {

    private static final char NULL = '\0';
    private static final char REPLACEMENT = '\uFFFD';

    private TypedName() {}

    /** The name as it can be looked up; null stays null. */
    public static String of(String typed) {
        return typed == null ? null : typed.replace(NULL, REPLACEMENT);
    }

    /** Whether a name holds a character it cannot have had when it was typed. */
    public static boolean isReplaced(String name) {
        return name.indexOf(REPLACEMENT) >= 0;
    }

    /** A sign-in form with its name as it can be looked up. */
    static MultivaluedMap<String, String> in(MultivaluedMap<String, String> form) {
        MultivaluedMap<String, String> readable = new MultivaluedHashMap<>(form);
        List<String> names = form.getOrDefault(AuthenticationManager.FORM_USERNAME, List.of());
        if (!names.isEmpty()) {
            readable.put(
                    AuthenticationManager.FORM_USERNAME,
                    names.stream().map(TypedName::of).toList());
        }
        return readable;
    }
}
