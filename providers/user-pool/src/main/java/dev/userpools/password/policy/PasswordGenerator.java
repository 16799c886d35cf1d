package dev.userpools.password.policy;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * Makes passwords a person can type from a message: no look-alikes (no I, l, 1, O, 0, o, |), and only special characters
 * that are on Cognito's list, in the basic alphabet of text messages (GSM 03.38) and plain in HTML.
 */
public final class PasswordGenerator {

    private static final String UPPER_CASE = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String LOWER_CASE = "abcdefghijkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";
    private static final String SPECIAL = "#$%*+-=?@";
    private static final String EVERYTHING = UPPER_CASE + LOWER_CASE + DIGITS + SPECIAL;

    /** About 72 bits with these alphabets, where the policy asks for no more. */
    private static final int USUAL_LENGTH = 12;

    private final SecureRandom random;

    public PasswordGenerator(SecureRandom random) {
        this.random = random;
    }

    /**
     * A password that satisfies the rules, with at least one character of each kind where there is room.
     *
     * @return empty where no password can: the rules ask for more characters than they allow
     */
    public Optional<String> generate(PasswordRules rules) {
        if (Math.max(rules.minimumLength(), rules.required()) > rules.maximumLength()) {
            return Optional.empty();
        }
        int length = Math.min(
                rules.maximumLength(), Math.max(USUAL_LENGTH, Math.max(rules.minimumLength(), rules.required())));
        StringBuilder password = new StringBuilder(length);
        append(password, UPPER_CASE, rules.upperCase());
        append(password, LOWER_CASE, rules.lowerCase());
        append(password, DIGITS, rules.digits());
        append(password, SPECIAL, rules.specialCharacters());
        for (String kind : new String[] {UPPER_CASE, LOWER_CASE, DIGITS, SPECIAL}) {
            if (password.length() < length && password.chars().noneMatch(c -> kind.indexOf(c) >= 0)) {
                append(password, kind, 1);
            }
        }
        append(password, EVERYTHING, length - password.length());
        shuffle(password);
        return Optional.of(password.toString());
    }

    private void append(StringBuilder password, String alphabet, int count) {
        for (int i = 0; i < count; i++) {
            password.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
    }

    /** Fisher-Yates, so that the kinds of characters stand anywhere. */
    private void shuffle(StringBuilder password) {
        for (int last = password.length() - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            char moved = password.charAt(last);
            password.setCharAt(last, password.charAt(other));
            password.setCharAt(other, moved);
        }
    }
}
