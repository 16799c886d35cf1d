package dev.userpools.pool;

import java.util.List;

/** One of the names of an enumeration. */
public record ChoiceType<E extends Enum<E> & Named>(List<E> choices) implements SettingType<E> {

    @Override
    public E parse(String key, List<String> values) throws InvalidSettingException {
        return choose(key, single(key, values), choices, accepted());
    }

    @Override
    public String accepted() {
        return "one of " + Named.join(choices);
    }

    static <E extends Named> E choose(String key, String value, List<E> choices, String accepted)
            throws InvalidSettingException {
        return Named.find(choices, value).orElseThrow(() -> InvalidSettingException.of(key, value, accepted));
    }
}
