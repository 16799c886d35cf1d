package dev.userpools.pool;

import java.util.List;

/** A whole number between two bounds, both included. */
public record NumberType(int minimum, int maximum) implements SettingType<Integer> {

    @Override
    public Integer parse(String key, List<String> values) throws InvalidSettingException {
        String value = single(key, values);
        // At most four ASCII digits: Integer.parseInt would also take "+7" and the digits of other scripts.
        if (!value.matches("[0-9]{1,4}")) {
            throw InvalidSettingException.of(key, value, accepted());
        }
        int number = Integer.parseInt(value);
        if (number < minimum || number > maximum) {
            throw InvalidSettingException.of(key, value, accepted());
        }
        return number;
    }

    @Override
    public String accepted() {
        return "a whole number from " + minimum + " to " + maximum;
    }
}
