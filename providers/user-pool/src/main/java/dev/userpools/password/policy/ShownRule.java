package dev.userpools.password.policy;

/**
 * A rule as a page shows it, and as its script checks it while the user types.
 *
 * @param textKey the key of its text
 * @param number the argument of the text
 * @param pattern what is counted, as a regular expression for browsers; empty for the length
 * @param least how many there must be
 * @param most how many there may be
 */
public record ShownRule(String textKey, int number, String pattern, int least, int most) {

    static ShownRule atLeast(int least, String textKey, String pattern) {
        return new ShownRule(textKey, least, pattern, least, Integer.MAX_VALUE);
    }

    static ShownRule atMost(int most, String textKey, String pattern) {
        return new ShownRule(textKey, most, pattern, 0, most);
    }
}
