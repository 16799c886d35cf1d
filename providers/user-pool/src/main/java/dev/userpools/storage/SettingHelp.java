package dev.userpools.storage;

import dev.userpools.pool.ChoiceType;
import dev.userpools.pool.ChoicesType;
import dev.userpools.pool.FlagType;
import dev.userpools.pool.Named;
import dev.userpools.pool.Setting;
import java.util.List;

/** What the admin console's form says of a setting. It shows it as plain text, in one paragraph. */
final class SettingHelp {

    private SettingHelp() {}

    static String of(Setting<?> setting) {
        StringBuilder help = new StringBuilder(setting.help());
        if (!isChosen(setting)) {
            help.append(" Accepted: ").append(setting.type().accepted()).append('.');
        }
        help.append(" Default: ").append(standard(setting.defaultValue())).append('.');
        if (!setting.cognitoName().isEmpty()) {
            help.append(" In Cognito: ").append(setting.cognitoName()).append('.');
        }
        return help.toString();
    }

    /** Whether the form shows all that is accepted. */
    private static boolean isChosen(Setting<?> setting) {
        return setting.type() instanceof FlagType
                || setting.type() instanceof ChoiceType<?>
                || (setting.type() instanceof ChoicesType<?> choices && !choices.isOrdered());
    }

    private static String standard(Object value) {
        if (value instanceof Named named) {
            return named.externalName();
        }
        if (value instanceof Boolean flag) {
            return flag ? "on" : "off";
        }
        if (value instanceof Integer) {
            return value.toString();
        }
        if (value instanceof String text && !text.isEmpty()) {
            return '"' + text.strip() + '"';
        }
        if (value instanceof List<?> values && !values.isEmpty()) {
            return Named.join(values.stream().map(Named.class::cast).toList());
        }
        return "none";
    }
}
