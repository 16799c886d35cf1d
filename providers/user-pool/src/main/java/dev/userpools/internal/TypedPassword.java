package dev.userpools.internal;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PolicyError;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;

/**
 * A new password as somebody typed it, twice.
 *
 * @param password null means none
 * @param confirmation the same once more; null means none
 */
public record TypedPassword(String password, String confirmation) {

    private static final String NEW_PASSWORD = "password-new";

    /** Reads the form of a page, by Keycloak's names of the fields. */
    public static TypedPassword in(MultivaluedMap<String, String> form) {
        return new TypedPassword(form.getFirst(NEW_PASSWORD), form.getFirst(Validation.FIELD_PASSWORD_CONFIRM));
    }

    /** What is wrong with it whoever types it. */
    public Optional<FormMessage> problem() {
        if (Validation.isBlank(password)) {
            return Optional.of(new FormMessage(Validation.FIELD_PASSWORD, Messages.MISSING_PASSWORD));
        }
        return password.equals(confirmation)
                ? Optional.empty()
                : Optional.of(new FormMessage(Validation.FIELD_PASSWORD_CONFIRM, Messages.NOTMATCH_PASSWORD));
    }

    /** What the realm's policy has against it as the password of a user, those he had before included. */
    public Optional<FormMessage> problem(KeycloakSession session, RealmModel realm, UserModel user) {
        PolicyError refused =
                session.getProvider(PasswordPolicyManagerProvider.class).validate(realm, user, password);
        return Optional.ofNullable(refused)
                .map(error -> new FormMessage(Validation.FIELD_PASSWORD, error.getMessage(), error.getParameters()));
    }

    /** Never the password, as records otherwise print their components. */
    @Override
    public String toString() {
        return "TypedPassword";
    }
}
