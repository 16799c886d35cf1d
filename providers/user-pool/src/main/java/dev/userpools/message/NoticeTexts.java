package dev.userpools.message;

import dev.userpools.message.template.TemplateValues;
import dev.userpools.pool.MailTexts;
import dev.userpools.pool.MessageText;
import dev.userpools.pool.TextType;
import java.util.List;

/** The texts of messages that Cognito has not: they come in the theme's messages, by language, not in the settings. */
public final class NoticeTexts {

    private static final TextType SUBJECT = new TextType(1, 140, true, List.of());
    private static final TextType MAIL = new TextType(6, 20_000, false, List.of());
    private static final TextType SMS = new TextType(6, 140, false, List.of());

    private NoticeTexts() {}

    /**
     * The texts of a notice.
     *
     * @param notice begins the keys {@code userPool.…EmailSubject}, {@code …EmailMessage} and {@code …SmsMessage}
     * @param username for {@code {username}}
     */
    public static MessageTexts of(String notice, String username) {
        return new MessageTexts(
                new MailTexts(
                        new MessageText(notice + "EmailSubject", "", SUBJECT),
                        new MessageText(notice + "EmailMessage", "", MAIL)),
                new MessageText(notice + "SmsMessage", "", SMS),
                new TemplateValues(username, ""));
    }
}
