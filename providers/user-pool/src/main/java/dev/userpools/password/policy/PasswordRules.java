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
}
