package dev.userpools.message.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as an administrator wrote it, with Cognito's placeholders {@code {username}} and {@code {####}}; in a mail,
 * {@code {##Verify##}} is a link. It is never FreeMarker source and never goes through MessageFormat, both of which trip
 * over those placeholders.
 *
 * @param source the template's text; a mail's may hold HTML
 */
public record MessageTemplate(String source) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(username|####)}");
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n\\u0085\\u2028\\u2029]+");

    /** The text with its values, letter by letter: for text messages. */
    public String plain(TemplateValues values) {
        // One pass: a user called "{####}" does not get the password in the place of his name.
        return PLACEHOLDER.matcher(source).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), values)));
    }

    /** The text with its values in one line: for subjects. A line break there would begin a new mail header. */
    public String singleLine(TemplateValues values) {
        return LINE_BREAKS.matcher(plain(values)).replaceAll(" ").strip();
    }

    /** The two parts of a mail. */
    public MailBody mailBody(TemplateValues values) {
        return MailBody.render(source, values);
    }

    private static String value(String placeholder, TemplateValues values) {
        return placeholder.equals("username") ? values.username() : values.code();
    }
}
