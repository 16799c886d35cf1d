package dev.userpools.password.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules a page tells the user before he chooses a password. */
public final class ShownRules {

    private static final String TEXT = "userPoolRule";
    private static final String THE_LENGTH = "";

    private ShownRules() {}

    /**
     * All rules, in the order in which they are refused. A rule that follows from another is left out.
     *
     * @param own Keycloak's own rules
     */
    public static List<ShownRule> of(PasswordRules own, Optional<CognitoRules> cognito) {
        List<ShownRule> shown = new ArrayList<>();
        int minimum = Math.max(
                own.minimumLength(), cognito.map(CognitoRules::minimumLength).orElse(0));
        if (minimum > 1) {
            shown.add(ShownRule.atLeast(minimum, TEXT + "MinimumLength", THE_LENGTH));
        }
        // Nobody types 256 characters, and who pastes them is told.
        if (own.maximumLength() < CognitoRules.LONGEST) {
            shown.add(ShownRule.atMost(own.maximumLength(), TEXT + "MaximumLength", THE_LENGTH));
        }
        for (CharacterKind kind : CharacterKind.values()) {
            int needed = cognito.map(rules -> rules.count(kind)).orElse(0);
            if (needed > 0) {
                shown.add(ShownRule.atLeast(needed, TEXT + "Cognito" + kind.textKey(), kind.pattern()));
            }
            // What satisfies Cognito's rule is one character that satisfies Keycloak's.
            if (own.count(kind) > needed) {
                shown.add(ShownRule.atLeast(own.count(kind), TEXT + kind.textKey(), kind.keycloaksPattern()));
            }
        }
        if (cognito.isPresent()) {
            shown.add(ShownRule.atMost(0, TEXT + "NoOuterSpace", CognitoRules.OUTER_SPACE.pattern()));
        }
        return List.copyOf(shown);
    }
}
