package dev.userpools.pool;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour, or none.
 *
 * @param behind what links in this colour stand on, from which they have to stand out; null where nothing is written in it
 */
public record ColorType(Color behind) implements SettingType<Optional<Color>> {

    /** WCAG 2.2 AA, for text. */
    public static final double CONTRAST = 4.5;

    private static final Pattern HEXADECIMAL = Pattern.compile("#[0-9a-fA-F]{6}");

    @Override
    public Optional<Color> parse(String key, List<String> values) throws InvalidSettingException {
        String value = single(key, values);
        if (HEXADECIMAL.matcher(value).matches()) {
            Color color = new Color(Integer.parseInt(value.substring(1), 16));
            if (behind == null || color.contrast(behind) >= CONTRAST) {
                return Optional.of(color);
            }
        }
        throw InvalidSettingException.of(key, value, accepted());
    }

    @Override
    public String accepted() {
        return "a colour such as #1f5fbf"
                + (behind == null ? "" : " whose contrast to the page's " + behind + " is at least 4.5");
    }
}
