package dev.userpools.password;

import dev.userpools.password.policy.PasswordGenerator;
import dev.userpools.password.policy.PasswordRules;
import java.security.SecureRandom;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyManagerProvider;

/** Generates passwords the realm's policy accepts. */
public final class GeneratedPassword {

    private static final PasswordGenerator GENERATOR = new PasswordGenerator(new SecureRandom());
    private static final int TRIES = 20;

    private GeneratedPassword() {}

    /**
     * A password for the user. Length and character rules are satisfied by construction; others, such as a block list,
     * by trying.
     *
     * @return empty where the policy asks for what cannot be generated, such as a certain pattern
     */
    public static Optional<String> forUser(KeycloakSession session, RealmModel realm, UserModel user) {
        PasswordPolicyManagerProvider policy = session.getProvider(PasswordPolicyManagerProvider.class);
        PasswordRules rules = RealmPasswordRules.all(realm);
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<String> password = GENERATOR.generate(rules);
            if (password.isEmpty() || policy.validate(realm, user, password.get()) == null) {
                return password;
            }
        }
        return Optional.empty();
    }
}
