package dev.userpools.pool;

import java.util.ArrayList;
import java.util.List;

/** An ordered list of different names of an enumeration. */
public record ChoicesType<E extends Enum<E> & Named>(List<E> choices) implements SettingType<List<E>> {

    @Override
    public List<E> parse(String key, List<String> values) throws InvalidSettingException {
        List<E> chosen = new ArrayList<>();
        for (String value : values) {
            E choice = ChoiceType.choose(key, value, choices, accepted());
            if (chosen.contains(choice)) {
                throw InvalidSettingException.of(key, value, "each value once");
            }
            chosen.add(choice);
        }
        return List.copyOf(chosen);
    }

    @Override
    public String accepted() {
        return "a list of " + Named.join(choices);
    }
}
