package dev.userpools.pool;

import java.util.List;

/** The texts among the settings, with Cognito's limits (cognito-idp service model). */
final class TextSettings {

    private static final int SUBJECT_LENGTH = 140;
    private static final int EMAIL_LENGTH = 20_000;
    private static final int SMS_LENGTH = 140;
    private static final int SHORTEST_MESSAGE = 6;

    private TextSettings() {}

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
