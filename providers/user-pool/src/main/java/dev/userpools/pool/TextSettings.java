package dev.userpools.pool;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The texts among the settings, with Cognito's limits (cognito-idp service model). */
final class TextSettings {

    private static final int SUBJECT_LENGTH = 140;
    private static final int EMAIL_LENGTH = 20_000;
    private static final int SMS_LENGTH = 140;
    private static final int SHORTEST_MESSAGE = 6;

    private TextSettings() {}

    /** The text of a setting, with what an override of it must satisfy. */
    static MessageText read(Setting<String> setting, Map<String, List<String>> values) throws InvalidSettingException {
        String text = setting.read(values);
        boolean standard = !text.isEmpty() && text.equals(setting.defaultValue());
        return new MessageText(setting.key(), text, (TextType) setting.type(), standard, Optional.empty());
    }

    /** The same, with another text where the pool has none. */
    static MessageText read(Setting<String> setting, Map<String, List<String>> values, MessageText otherwise)
            throws InvalidSettingException {
        MessageText own = read(setting, values);
        return new MessageText(own.key(), own.text(), own.type(), own.standard(), Optional.of(otherwise));
    }

    /** A mail, with another one's subject or text where the pool has none. */
    static MailTexts read(
            Setting<String> subject, Setting<String> message, Map<String, List<String>> values, MailTexts otherwise)
            throws InvalidSettingException {
        return new MailTexts(read(subject, values, otherwise.subject()), read(message, values, otherwise.message()));
    }

    static Setting<String> subject(String key, String label, String standard, String cognito, String help) {
        return Setting.of(key, label, new TextType(1, SUBJECT_LENGTH, true, List.of()), standard, cognito, help);
    }

    static Setting<String> email(
            String key, String label, String standard, String cognito, String help, Placeholder... placeholders) {
        TextType type = new TextType(SHORTEST_MESSAGE, EMAIL_LENGTH, false, List.of(placeholders));
        return Setting.of(key, label, type, standard, cognito, help);
    }

    static Setting<String> sms(
            String key, String label, String standard, String cognito, String help, Placeholder... placeholders) {
        TextType type = new TextType(SHORTEST_MESSAGE, SMS_LENGTH, false, List.of(placeholders));
        return Setting.of(key, label, type, standard, cognito, help);
    }
}
