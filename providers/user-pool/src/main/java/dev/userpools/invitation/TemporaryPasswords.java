package dev.userpools.invitation;

import dev.userpools.password.GeneratedPassword;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;

/** Gives users temporary passwords, and knows the one an administrator gave in the same request. */
final class TemporaryPasswords {

    private static final String ASSIGNING = TemporaryPasswords.class.getName() + ".assigning";
    private static final String GIVEN = TemporaryPasswords.class.getName() + ".given.";

    private final KeycloakSession session;
    private final RealmModel realm;

    TemporaryPasswords(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Generates a password and sets it.
     *
     * @return empty, with nothing changed, where the realm's policy asks for what cannot be generated
     */
    Optional<String> assign(UserModel user) {
        Optional<String> password = GeneratedPassword.forUser(session, realm, user);
        password.ifPresent(generated -> {
            session.setAttribute(ASSIGNING, true);
            try {
                user.credentialManager().updateCredential(UserCredentialModel.password(generated));
            } finally {
                session.removeAttribute(ASSIGNING);
            }
        });
        return password;
    }

    /** Whether the password being set is one of ours, not one a person chose. */
    static boolean isAssigning(KeycloakSession session) {
        return Boolean.TRUE.equals(session.getAttribute(ASSIGNING));
    }

    /**
     * Remembers a password set in this request. The admin event that follows tells whether it is temporary, but no longer
     * what it is.
     */
    static void remember(KeycloakSession session, UserModel user, String password) {
        session.setAttribute(GIVEN + user.getId(), password);
    }

    /** The password set in this request, once. */
    Optional<String> given(UserModel user) {
        return Optional.ofNullable((String) session.removeAttribute(GIVEN + user.getId()));
    }
}
