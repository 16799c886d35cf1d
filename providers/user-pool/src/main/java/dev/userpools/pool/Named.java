package dev.userpools.pool;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A value that is written in Cognito's spelling in settings, requests and answers. */
public interface Named {

    /** The spelling outside of this program, such as {@code phone_number}. */
    String externalName();

    /** The value of a name among several. */
    static <E extends Named> Optional<E> find(List<E> values, String name) {
        return values.stream()
                .filter(value -> value.externalName().equals(name))
                .findFirst();
    }

    /** The names of several values, separated by commas. */
    static String join(List<? extends Named> values) {
        return values.stream().map(Named::externalName).collect(Collectors.joining(", "));
    }
}
