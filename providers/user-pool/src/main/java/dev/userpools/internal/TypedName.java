package dev.userpools.internal;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.authentication.AuthenticationFlowContext;
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

    /** The name in the form that was sent. */
    static Optional<String> in(AuthenticationFlowContext context) {
        return Optional.ofNullable(
                context.getHttpRequest().getDecodedFormParameters().getFirst(AuthenticationManager.FORM_USERNAME));
    }

    /** Replaces the name in the form that was sent. Keycloak reads a request's form once: all that follows sees this. */
    static void replaceIn(AuthenticationFlowContext context) {
        context.getHttpRequest()
                .getDecodedFormParameters()
                .computeIfPresent(
                        AuthenticationManager.FORM_USERNAME,
                        (field, names) ->
                                names.stream().map(TypedName::of).collect(Collectors.toCollection(ArrayList::new)));
    }
}
