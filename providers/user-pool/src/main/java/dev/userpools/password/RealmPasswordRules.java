package dev.userpools.password;

import dev.userpools.password.policy.CognitoRules;
import dev.userpools.password.policy.PasswordRules;
import dev.userpools.password.policy.ShownRule;
import dev.userpools.password.policy.ShownRules;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;

/** The length and character rules of a realm's password policy, Cognito's and Keycloak's own. */
public final class RealmPasswordRules {

    private static final int LONGEST = 256;

    private RealmPasswordRules() {}

    /** What a page tells the user before he chooses a password; empty where the realm has no such rule. */
    public static List<ShownRule> shown(RealmModel realm) {
        PasswordPolicy policy = realm.getPasswordPolicy();
        return ShownRules.of(own(policy), cognito(policy));
    }

    /** All of them together, for a password that is made by construction. */
    static PasswordRules all(RealmModel realm) {
        PasswordPolicy policy = realm.getPasswordPolicy();
        PasswordRules own = own(policy);
        return cognito(policy).map(own::and).orElse(own);
    }

    static Optional<CognitoRules> cognito(PasswordPolicy policy) {
        return policy.getPolicyConfig(CognitoPasswordPolicyFactory.ID) instanceof CognitoRules rules
                ? Optional.of(rules)
                : Optional.empty();
    }

    private static PasswordRules own(PasswordPolicy policy) {
        return new PasswordRules(
                count(policy, "length", 1),
                count(policy, "maxLength", LONGEST),
                count(policy, "upperCase", 0),
                count(policy, "lowerCase", 0),
                count(policy, "digits", 0),
                count(policy, "specialChars", 0));
    }

    private static int count(PasswordPolicy policy, String rule, int otherwise) {
        return policy.getPolicyConfig(rule) instanceof Integer count ? count : otherwise;
    }
}
