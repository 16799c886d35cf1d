package dev.userpools.pool;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a picture, or none. It stands in a style sheet, where a browser runs no script of an SVG; no address has a
 * character that could end it there.
 */
record PictureType() implements SettingType<Optional<String>> {

    private static final int LONGEST = 100_000;
    private static final Pattern HTTPS = Pattern.compile("https://[^\\s\"'()<>\\\\]+");
    private static final Pattern DATA =
            Pattern.compile("data:image/(png|jpeg|webp|svg\\+xml);base64,[A-Za-z0-9+/]+={0,2}");

    @Override
    public Optional<String> parse(String key, List<String> values) throws InvalidSettingException {
        String value = single(key, values);
        if (value.length() > LONGEST || !(isHttps(value) || DATA.matcher(value).matches())) {
            throw InvalidSettingException.of(key, value, accepted());
        }
        return Optional.of(value);
    }

    /** Whether it is a whole address without anybody's name, which can stand in a style sheet or a link. */
    static boolean isHttps(String value) {
        try {
            return HTTPS.matcher(value).matches()
                    && URI.create(value).getHost() != null
                    && URI.create(value).getUserInfo() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    @Override
    public String accepted() {
        return "an https address, or data:image/png, jpeg, webp or svg+xml in Base64, of at most 100000 characters";
    }
}
