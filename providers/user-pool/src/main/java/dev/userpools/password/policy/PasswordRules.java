package dev.userpools.password.policy;

/**
 * The length and character rules of a password policy. Counts are minimums; 0 = no rule.
 *
 * @param maximumLength the longest password accepted
 */
public record PasswordRules(
        int minimumLength, int maximumLength, int upperCase, int lowerCase, int digits, int specialCharacters) {

    int required() {
        return upperCase + lowerCase + digits + specialCharacters;
    }

    int count(CharacterKind kind) {
        return switch (kind) {
            case UPPER -> upperCase;
            case LOWER -> lowerCase;
            case NUMBER -> digits;
            case SYMBOL -> specialCharacters;
        };
    }

    /** Rules that are satisfied by nothing but what satisfies both, if made of the characters of Cognito's kinds. */
    public PasswordRules and(CognitoRules cognito) {
        return new PasswordRules(
                Math.max(minimumLength, cognito.minimumLength()),
                Math.min(maximumLength, CognitoRules.LONGEST),
                Math.max(upperCase, cognito.count(CharacterKind.UPPER)),
                Math.max(lowerCase, cognito.count(CharacterKind.LOWER)),
                Math.max(digits, cognito.count(CharacterKind.NUMBER)),
                Math.max(specialCharacters, cognito.count(CharacterKind.SYMBOL)));
    }
}
