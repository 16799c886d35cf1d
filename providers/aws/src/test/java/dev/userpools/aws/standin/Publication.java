package dev.userpools.aws.standin;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text message as it reached the stand-in.
 *
 * @param attributes the message attributes, each as its type and value: {@code String:Transactional}
 */
public record Publication(String phoneNumber, String message, Map<String, String> attributes) {

    static Publication of(Map<String, String> form) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int entry = 1; form.containsKey(key(entry, "Name")); entry++) {
            attributes.put(
                    form.get(key(entry, "Name")),
                    form.get(key(entry, "Value.DataType")) + ":" + form.get(key(entry, "Value.StringValue")));
        }
        return new Publication(form.get("PhoneNumber"), form.get("Message"), attributes);
    }

    private static String key(int entry, String part) {
        return "MessageAttributes.entry." + entry + "." + part;
    }
}
