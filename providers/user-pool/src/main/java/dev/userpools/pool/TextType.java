package dev.userpools.pool;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A text an administrator writes: a message or its subject.
 *
 * @param minimumLength in characters
 * @param maximumLength in characters
 * @param singleLine whether line breaks are refused, as a subject must be one line
 * @param placeholders what the text must contain
 */
public record TextType(int minimumLength, int maximumLength, boolean singleLine, List<Placeholder> placeholders)
        implements SettingType<String> {

    private static final Pattern LINE_BREAK = Pattern.compile("[\\r\\n\\u0085\\u2028\\u2029]");

    @Override
    public String parse(String key, List<String> values) throws InvalidSettingException {
        String text = single(key, values);
        if (!accepts(text)) {
            throw InvalidSettingException.of(key, text, accepted());
        }
        return text;
    }

    /** Whether a text, from the settings or from the realm's localization, may be used. */
    public boolean accepts(String text) {
        return text.length() >= minimumLength
                && text.length() <= maximumLength
                && !(singleLine && LINE_BREAK.matcher(text).find())
                && placeholders.stream().allMatch(placeholder -> placeholder.isIn(text));
    }

    @Override
    public String accepted() {
        StringBuilder accepted = new StringBuilder(singleLine ? "one line" : "a text");
        accepted.append(" of ")
                .append(minimumLength)
                .append(" to ")
                .append(maximumLength)
                .append(" characters");
        if (!placeholders.isEmpty()) {
            accepted.append(" that contains ");
            accepted.append(String.join(
                    " and ", placeholders.stream().map(Placeholder::example).toList()));
        }
        return accepted.toString();
    }
}
