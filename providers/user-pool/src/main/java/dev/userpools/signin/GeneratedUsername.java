package dev.userpools.signin;

import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.SignInSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The user name behind an e-mail address or phone number that takes its place (cognito-spec §1): what was given as user
 * name becomes the attribute, and the user is named by his id.
 */
final class GeneratedUsername {

    private static final String GENERATED = GeneratedUsername.class.getName();

    private final KeycloakSession session;
    private final SignInSettings settings;

    GeneratedUsername(KeycloakSession session, SignInSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    /**
     * The attributes of a user who is being made, with the generated name in the place of what was typed. What has not
     * the right form stays as it is, and is refused by the validator.
     */
    Map<String, Object> replace(Map<String, Object> attributes) {
        Optional<String> typed = AttributeValue.first(attributes.get(UserModel.USERNAME));
        Map<String, Object> replaced = new HashMap<>(attributes);
        boolean known = typed.isPresent() ? fill(replaced, typed.get()) : hasSignInName(attributes);
        if (known) {
            // A name of its own until the user has an id.
            String name = UUID.randomUUID().toString();
            session.setAttribute(GENERATED, name);
            replaced.put(UserModel.USERNAME, List.of(name));
        }
        return replaced;
    }

    /** Whether this name was generated here, in this request. */
    static boolean isGenerated(KeycloakSession session, String username) {
        return username.equals(session.getAttribute(GENERATED, String.class));
    }

    private boolean fill(Map<String, Object> attributes, String typed) {
        for (ContactAttribute attribute : settings.usernameAttributes()) {
            Optional<SignInName> name = SignInName.of(attribute, typed, settings.defaultPhoneRegion());
            if (name.isPresent()) {
                return fill(attributes, attribute, name.get());
            }
        }
        return false;
    }

    private boolean fill(Map<String, Object> attributes, ContactAttribute attribute, SignInName name) {
        Optional<SignInName> given = AttributeValue.first(attributes.get(attribute.externalName()))
                .flatMap(value -> SignInName.of(attribute, value, settings.defaultPhoneRegion()));
        if (given.isPresent() && !given.get().equals(name)) {
            return false;
        }
        attributes.put(attribute.externalName(), List.of(name.value()));
        return true;
    }

    private boolean hasSignInName(Map<String, Object> attributes) {
        return settings.usernameAttributes().stream()
                .anyMatch(attribute -> AttributeValue.first(attributes.get(attribute.externalName()))
                        .flatMap(value -> SignInName.of(attribute, value, settings.defaultPhoneRegion()))
                        .isPresent());
    }
}
