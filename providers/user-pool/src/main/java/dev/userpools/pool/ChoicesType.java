package dev.userpools.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A list of different names of an enumeration, as several values.
 *
 * @param isOrdered whether the order counts. Keycloak keeps none of several values, so such a list is stored as one
 *     value with commas, and may be given as such
 */
public record ChoicesType<E extends Enum<E> & Named>(List<E> choices, boolean isOrdered)
        implements SettingType<List<E>> {

    private static final String SEPARATOR = ",";

    /** A list whose order says nothing. */
    static <E extends Enum<E> & Named> ChoicesType<E> of(List<E> choices) {
        return new ChoicesType<>(choices, false);
    }

    /** A list whose order counts. */
    static <E extends Enum<E> & Named> ChoicesType<E> inOrder(List<E> choices) {
        return new ChoicesType<>(choices, true);
    }

    @Override
    public List<E> parse(String key, List<String> values) throws InvalidSettingException {
        List<E> chosen = new ArrayList<>();
        for (String value : isOrdered ? split(values) : values) {
            E choice = ChoiceType.choose(key, value, choices, accepted());
            if (chosen.contains(choice)) {
                throw InvalidSettingException.of(key, value, "each value once");
            }
            chosen.add(choice);
        }
        return List.copyOf(chosen);
    }

    /** The values as they are stored. */
    List<String> stored(List<String> values) {
        return isOrdered && values.size() > 1 ? List.of(String.join(SEPARATOR, split(values))) : values;
    }

    private static List<String> split(List<String> values) {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(SEPARATOR, -1)))
                .map(String::strip)
                .toList();
    }

    @Override
    public String accepted() {
        return "a list of " + Named.join(choices);
    }
}
