package dev.userpools.federation;

import dev.userpools.internal.LocalUsers;
import dev.userpools.pool.UserPool;
import dev.userpools.signin.SignInLookup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Whose an e-mail address is: a pool may have many users who carry it, and one who has verified it. */
final class VerifiedHolder {

    private VerifiedHolder() {}

    /** The user whom the address signs in, or else the only one who has it verified. */
    static Optional<UserModel> of(KeycloakSession session, RealmModel realm, UserPool pool, String email) {
        return new SignInLookup(session, realm, pool.signIn())
                .find(email)
                .filter(user -> user.isEmailVerified() && email.equalsIgnoreCase(user.getEmail()))
                .or(() -> only(LocalUsers.of(session, realm)
                                .withEmail(email.toLowerCase(Locale.ROOT), true, Optional.empty(), 2))
                        .map(id -> session.users().getUserById(realm, id)));
    }

    private static Optional<String> only(List<String> ids) {
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }
}
