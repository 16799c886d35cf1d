package dev.userpools.token;

import dev.userpools.pool.ContactAttribute;
import dev.userpools.signin.KnownName;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;

/** What a client may call a user. */
final class PreferredUsername {

    private static final String EMAIL_SCOPE = "email";
    private static final String PHONE_SCOPE = "phone";

    private PreferredUsername() {}

    /**
     * The preferred user name or else the user name. Where that was generated nobody knows it: then what the client sees of
     * the user anyway.
     *
     * @param scopes what was granted: without them neither address nor number is told
     * @return empty where the user has nothing of it
     */
    static Optional<String> of(UserModel user, Set<String> scopes) {
        Stream<String> preferred = attribute(user, ContactAttribute.PREFERRED_USERNAME);
        Stream<String> others = KnownName.isGenerated(user) ? seen(user, scopes) : Stream.of(user.getUsername());
        return Stream.concat(preferred, others).filter(name -> !name.isBlank()).findFirst();
    }

    private static Stream<String> seen(UserModel user, Set<String> scopes) {
        Stream<String> email = scopes.contains(EMAIL_SCOPE) ? attribute(user, ContactAttribute.EMAIL) : Stream.empty();
        Stream<String> phone =
                scopes.contains(PHONE_SCOPE) ? attribute(user, ContactAttribute.PHONE_NUMBER) : Stream.empty();
        Stream<String> names =
                Stream.concat(Stream.ofNullable(user.getFirstAttribute("name")), Stream.of(fullName(user)));
        return Stream.of(email, phone, names).flatMap(found -> found);
    }

    private static Stream<String> attribute(UserModel user, ContactAttribute attribute) {
        return Stream.ofNullable(user.getFirstAttribute(attribute.externalName()));
    }

    private static String fullName(UserModel user) {
        return Stream.of(Optional.ofNullable(user.getFirstName()), Optional.ofNullable(user.getLastName()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "))
                .strip();
    }
}
