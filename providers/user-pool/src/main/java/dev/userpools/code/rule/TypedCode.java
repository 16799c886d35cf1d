package dev.userpools.code.rule;

import java.util.Optional;

/**
 * A code as a user typed or pasted it.
 *
 * @param digits six ASCII digits
 */
public record TypedCode(String digits) {

    /** How many digits a code has, as Cognito's. */
    public static final int LENGTH = 6;

    /** Longer than any spelling of six digits; whoever sends more is not typing. */
    private static final int LONGEST = 32;

    private static final int DECIMAL = 10;

    /**
     * Reads a code: blanks and hyphens between the digits are left out, and digits of any script count, as a keyboard
     * may have no others.
     *
     * @param typed null means none
     * @return empty where it is not six digits
     */
    public static Optional<TypedCode> of(String typed) {
        return digits(typed).filter(digits -> digits.length() == LENGTH).map(TypedCode::new);
    }

    /**
     * Reads the digits of a code of any length in the same way, such as one an app shows in two groups.
     *
     * @param typed null means none
     * @return ASCII digits; empty where there is anything else
     */
    public static Optional<String> digits(String typed) {
        if (typed == null || typed.length() > LONGEST) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder();
        for (int character : typed.codePoints().toArray()) {
            int digit = Character.digit(character, DECIMAL);
            if (digit >= 0) {
                digits.append(digit);
            } else if (!isBetweenDigits(character)) {
                return Optional.empty();
            }
        }
        return Optional.of(digits.toString());
    }

    /** What is pasted along with a code: white space, hyphens, marks of direction. */
    private static boolean isBetweenDigits(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.DASH_PUNCTUATION
                || Character.getType(character) == Character.FORMAT;
    }

    /** Never the digits, as records otherwise print their components. */
    @Override
    public String toString() {
        return "TypedCode";
    }
}
