package dev.userpools.storage;

import dev.userpools.pool.ChoiceType;
import dev.userpools.pool.ChoicesType;
import dev.userpools.pool.CssType;
import dev.userpools.pool.FlagType;
import dev.userpools.pool.KeyValuesType;
import dev.userpools.pool.Named;
import dev.userpools.pool.NumberType;
import dev.userpools.pool.Setting;
import dev.userpools.pool.TextType;
import dev.userpools.pool.Topic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.provider.ProviderConfigProperty;

/** Shows settings as the fields of the admin console's form. */
final class SettingProperties {

    private SettingProperties() {}

    /** The fields of a topic. The form has no headings: what belongs together begins alike. */
    static Stream<ProviderConfigProperty> of(Topic topic) {
        return topic.settings().stream().map(setting -> {
            ProviderConfigProperty property = of(setting);
            property.setLabel(topic.name() + ": " + setting.label());
            return property;
        });
    }

    private static ProviderConfigProperty of(Setting<?> setting) {
        ProviderConfigProperty property = new ProviderConfigProperty();
        property.setName(setting.key());
        property.setHelpText(SettingHelp.of(setting));
        property.setDefaultValue(defaultValue(setting));
        if (setting.type() instanceof ChoiceType<?> choice) {
            property.setType(ProviderConfigProperty.LIST_TYPE);
            property.setOptions(names(choice.choices()));
        } else if (setting.type() instanceof ChoicesType<?> choices && choices.isOrdered()) {
            // The console's list of values has no order.
            property.setType(ProviderConfigProperty.STRING_TYPE);
        } else if (setting.type() instanceof ChoicesType<?> choices) {
            property.setType(ProviderConfigProperty.MULTIVALUED_LIST_TYPE);
            property.setOptions(names(choices.choices()));
        } else if (setting.type() instanceof TextType text) {
            property.setType(text.singleLine() ? ProviderConfigProperty.STRING_TYPE : ProviderConfigProperty.TEXT_TYPE);
        } else if (setting.type() instanceof NumberType) {
            property.setType(ProviderConfigProperty.INTEGER_TYPE);
        } else if (setting.type() instanceof FlagType) {
            property.setType(ProviderConfigProperty.BOOLEAN_TYPE);
        } else if (setting.type() instanceof KeyValuesType) {
            property.setType(ProviderConfigProperty.MAP_TYPE);
        } else if (setting.type() instanceof CssType) {
            property.setType(ProviderConfigProperty.TEXT_TYPE);
        } else {
            property.setType(ProviderConfigProperty.STRING_TYPE);
        }
        return property;
    }

    private static List<String> names(List<? extends Named> values) {
        return values.stream().map(Named::externalName).toList();
    }

    /** The default as the form shows it; none where the form would show an empty field anyway. */
    private static Object defaultValue(Setting<?> setting) {
        Object value = setting.defaultValue();
        if (value instanceof Named named) {
            return named.externalName();
        }
        if (setting.type() instanceof ChoicesType<?> list && list.isOrdered()) {
            return ((List<?>) value)
                    .stream().map(choice -> ((Named) choice).externalName()).collect(Collectors.joining(","));
        }
        if (value instanceof List<?> values) {
            // The console shows a default of several values as one value, which could not be saved.
            return values.size() == 1 ? List.of(((Named) values.get(0)).externalName()) : null;
        }
        if (value instanceof Integer || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof String text) {
            return text.isEmpty() ? null : text;
        }
        return value instanceof Optional<?> optional ? optional.orElse(null) : null;
    }
}
