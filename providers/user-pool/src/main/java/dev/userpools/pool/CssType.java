package dev.userpools.pool;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A style sheet that loads nothing and runs nothing. An escape could hide what is refused, so that none is taken. */
public record CssType() implements SettingType<String> {

    private static final int LONGEST = 20_000;
    private static final List<String> REFUSED = List.of(
            "<",
            "\\",
            "@import",
            "@charset",
            "@namespace",
            "expression",
            "javascript:",
            "url(",
            "image(",
            "image-set(",
            "src(",
            "-moz-binding",
            "behavior:");

    @Override
    public String parse(String key, List<String> values) throws InvalidSettingException {
        String css = single(key, values);
        String plain = css.toLowerCase(Locale.ROOT).replaceAll("(?s)/\\*.*?\\*/", "");
        if (css.length() > LONGEST
                || Stream.of(css.toLowerCase(Locale.ROOT), plain).anyMatch(CssType::isRefused)) {
            throw InvalidSettingException.of(key, css, accepted());
        }
        return css;
    }

    private static boolean isRefused(String css) {
        return REFUSED.stream().anyMatch(css::contains);
    }

    @Override
    public String accepted() {
        return "CSS of at most 20000 characters without <, backslashes, @import, @charset, @namespace, "
                + "url(), src(), image(), image-set(), expression, behavior or javascript:";
    }
}
