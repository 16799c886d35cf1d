package dev.userpools.signin;

import java.util.List;
import java.util.Optional;

/** The values of an attribute as callers of the user profile give them: a list, or one alone. */
final class AttributeValue {

    private AttributeValue() {}

    /** The first of them; empty where there is none, or it is blank. */
    static Optional<String> first(Object value) {
        Object one = value instanceof List<?> list ? (list.isEmpty() ? null : list.get(0)) : value;
        return Optional.ofNullable(one).map(Object::toString).filter(text -> !text.isBlank());
    }
}
