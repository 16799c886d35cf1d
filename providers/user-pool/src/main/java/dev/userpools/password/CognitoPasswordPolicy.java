package dev.userpools.password;

import dev.userpools.password.policy.CognitoRules;
import dev.userpools.password.policy.Violation;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.policy.PasswordPolicyConfigException;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/**
 * Says no in Cognito's words, with the first reason only. Cognito says "did not conform with policy" of the first password
 * of a user, at sign-up or from an administrator, and "does not conform to policy" of every later one.
 */
final class CognitoPasswordPolicy implements PasswordPolicyProvider {

    private static final String FIRST_PASSWORD = "userPoolFirstPassword";
    private static final String PASSWORD = "userPoolPassword";

    private final KeycloakSession session;

    CognitoPasswordPolicy(KeycloakSession session) {
        this.session = session;
    }

    /** Keycloak calls this for somebody who is about to sign up, so that there is no user yet. */
    @Override
    public PolicyError validate(String username, String password) {
        return violation(session.getContext().getRealm(), password)
                .map(violation -> new PolicyError(FIRST_PASSWORD + violation.textKey()))
                .orElse(null);
    }

    @Override
    public PolicyError validate(RealmModel realm, UserModel user, String password) {
        return violation(realm, password)
                .map(violation ->
                        new PolicyError((hasPassword(user) ? PASSWORD : FIRST_PASSWORD) + violation.textKey()))
                .orElse(null);
    }

    private static boolean hasPassword(UserModel user) {
        return user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }

    private static Optional<Violation> violation(RealmModel realm, String password) {
        return RealmPasswordRules.cognito(realm.getPasswordPolicy()).flatMap(rules -> rules.violation(password));
    }

    @Override
    public Object parseConfig(String value) {
        String configuration = value == null || value.isBlank() ? CognitoRules.DEFAULT : value;
        return CognitoRules.parse(configuration)
                .orElseThrow(() -> new PasswordPolicyConfigException(
                        "\"" + configuration + "\" is not accepted; use " + CognitoRules.ACCEPTED + "."));
    }

    @Override
    public void close() {}
}
