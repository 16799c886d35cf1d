package dev.userpools.internal;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.validation.Validation;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;

/**
 * The required attributes a user still lacks, by the realm's user profile. An administrator may leave them out; the user
 * himself may not.
 */
final class MissingAttributes {

    private final KeycloakSession session;
    private final UserModel user;
    private final Set<String> names;

    private MissingAttributes(KeycloakSession session, UserModel user, Set<String> names) {
        this.session = session;
        this.user = user;
        this.names = names;
    }

    static MissingAttributes of(KeycloakSession session, UserModel user) {
        Set<String> names = new LinkedHashSet<>();
        try {
            profiles(session).create(UserProfileContext.UPDATE_PROFILE, user).validate();
        } catch (ValidationException invalid) {
            invalid.getErrors().stream()
                    .map(ValidationException.Error::getAttribute)
                    .filter(name -> isBlank(user, name))
                    .forEach(names::add);
        }
        return new MissingAttributes(session, user, names);
    }

    /** Nothing is asked for. */
    static MissingAttributes none(KeycloakSession session, UserModel user) {
        return new MissingAttributes(session, user, Set.of());
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    MissingAttributesBean bean(MultivaluedMap<String, String> form) {
        return new MissingAttributesBean(session, user, names, form);
    }

    /** What is wrong with the values of a form; empty where they can be saved. */
    List<FormMessage> errors(MultivaluedMap<String, String> form) {
        try {
            profile(form).validate();
            return List.of();
        } catch (ValidationException invalid) {
            // Anything else that is wrong with the profile is for Keycloak's own page, which comes next.
            return Validation.getFormErrorsFromValidation(invalid.getErrors()).stream()
                    .filter(error -> names.contains(error.getField()))
                    .collect(Collectors.toList());
        }
    }

    /** Saves the values of a form that has no errors. */
    void save(MultivaluedMap<String, String> form) {
        names.stream().filter(form::containsKey).forEach(name -> user.setAttribute(name, normalized(form, name)));
    }

    /** As the profile reads them: user names and e-mail addresses in lower case, for example. */
    private List<String> normalized(MultivaluedMap<String, String> form, String name) {
        return profile(form).getAttributes().get(name);
    }

    private UserProfile profile(MultivaluedMap<String, String> form) {
        Map<String, List<String>> values = new HashMap<>(user.getAttributes());
        MultivaluedMap<String, String> given = new MultivaluedHashMap<>();
        names.forEach(name -> given.put(name, form.getOrDefault(name, List.of(""))));
        values.putAll(given);
        return profiles(session).create(UserProfileContext.UPDATE_PROFILE, values, user);
    }

    private static boolean isBlank(UserModel user, String name) {
        return name != null && user.getAttributeStream(name).allMatch(value -> value == null || value.isBlank());
    }

    private static UserProfileProvider profiles(KeycloakSession session) {
        return session.getProvider(UserProfileProvider.class);
    }
}
