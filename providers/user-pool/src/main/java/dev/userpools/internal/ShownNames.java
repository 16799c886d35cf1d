package dev.userpools.internal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

/**
 * Puts names as users know them in the place of Keycloak's user names, in what Keycloak gives to a page. Only the names of
 * users the page is meant for: a name somebody typed must tell nothing of whoever has it.
 */
record ShownNames(List<UserModel> users, Function<UserModel, String> names) {

    /** What a page shows for a value: the value itself where it is the user name of none of them. */
    Object of(Object value) {
        return users.stream()
                .filter(user -> user.getUsername().equals(value))
                .findFirst()
                .<Object>map(names)
                .orElse(value);
    }

    /** The messages with such names in them. */
    List<FormMessage> in(List<FormMessage> messages) {
        return messages.stream().map(this::in).collect(Collectors.toList());
    }

    private FormMessage in(FormMessage message) {
        Object[] parameters = Stream.ofNullable(message.getParameters())
                .flatMap(Arrays::stream)
                .map(this::of)
                .toArray();
        return new FormMessage(message.getField(), message.getMessage(), parameters);
    }
}
