package dev.userpools.pool;

import java.util.List;

/** {@code true} or {@code false}. */
public record FlagType() implements SettingType<Boolean> {

    @Override
    public Boolean parse(String key, List<String> values) throws InvalidSettingException {
        String value = single(key, values);
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw InvalidSettingException.of(key, value, accepted());
        };
    }

    @Override
    public String accepted() {
        return "true or false";
    }
}
