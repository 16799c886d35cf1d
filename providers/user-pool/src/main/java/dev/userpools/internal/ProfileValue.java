package dev.userpools.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.validation.Validation;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;

/** A value a user wants to have in one attribute, as the realm's user profile reads it. */
public final class ProfileValue {

    private final UserProfile profile;
    private final String attribute;

    private ProfileValue(UserProfile profile, String attribute) {
        this.profile = profile;
        this.attribute = attribute;
    }

    /** A value that is not the user's yet; null means none. */
    public static ProfileValue of(KeycloakSession session, UserModel user, String attribute, String value) {
        Map<String, List<String>> values = new HashMap<>(user.getAttributes());
        values.put(attribute, value == null ? List.of() : List.of(value.strip()));
        // Where Keycloak lets users change their e-mail address on a page of its own, only that page's profile has it.
        UserProfileContext context =
                attribute.equals(UserModel.EMAIL) ? UserProfileContext.UPDATE_EMAIL : UserProfileContext.UPDATE_PROFILE;
        return new ProfileValue(
                session.getProvider(UserProfileProvider.class).create(context, values, user), attribute);
    }

    /** Whether the realm lets a user change an attribute. */
    public static boolean isWritable(KeycloakSession session, UserModel user, String attribute) {
        return !of(session, user, attribute, user.getFirstAttribute(attribute))
                .profile
                .getAttributes()
                .isReadOnly(attribute);
    }

    /** What is wrong with it, also that there is none; empty where it can be written. */
    public Optional<FormMessage> problem() {
        if (stored().isEmpty()) {
            return Optional.of(new FormMessage(attribute, "error-user-attribute-required", attribute));
        }
        try {
            profile.validate();
            return Optional.empty();
        } catch (ValidationException invalid) {
            return Validation.getFormErrorsFromValidation(invalid.getErrors()).stream()
                    .filter(error -> attribute.equals(error.getField()))
                    .findFirst();
        }
    }

    /** The value as it is to be stored, such as an e-mail address in lower case; empty where there is none. */
    public Optional<String> stored() {
        return Optional.ofNullable(profile.getAttributes().getFirst(attribute)).filter(value -> !value.isBlank());
    }
}
