package dev.userpools.pool;

import java.util.List;

/**
 * What values a setting takes.
 *
 * @param <T> the type of the parsed value
 */
public sealed interface SettingType<T>
        permits FlagType,
                NumberType,
                ChoiceType,
                ChoicesType,
                TextType,
                RegionType,
                KeyValuesType,
                ColorType,
                PictureType,
                CssType {

    /**
     * Reads the values of a setting.
     *
     * @param key the setting's key, for the message of an error
     * @param values the non-blank values given, at least one
     * @return the parsed value
     * @throws InvalidSettingException if a value is not accepted
     */
    T parse(String key, List<String> values) throws InvalidSettingException;

    /** What is accepted, as the end of a sentence: "a whole number from 1 to 365". */
    String accepted();

    /** The one value of a key that takes no list. */
    default String single(String key, List<String> values) throws InvalidSettingException {
        if (values.size() != 1) {
            throw InvalidSettingException.of(key, String.join(", ", values), "one value, " + accepted());
        }
        return values.get(0);
    }
}
