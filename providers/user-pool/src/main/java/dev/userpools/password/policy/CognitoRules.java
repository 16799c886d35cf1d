package dev.userpools.password.policy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cognito's password policy (cognito-spec §3). Only the basic Latin letters, the digits 0 to 9 and Cognito's list of
 * symbols satisfy a rule; any other character is accepted and satisfies none.
 *
 * <p>The length is counted as Java counts it, in UTF-16 units, so that most emoji count twice. So do Keycloak's own rules
 * of length and the scripts of a page; with code points the same password could be long enough for one and too short for
 * the other.
 *
 * @param required the kinds of characters of which there must be one at least
 */
public record CognitoRules(int minimumLength, Set<CharacterKind> required) {

    /** The rules of a pool whose creator said nothing, as configuration. */
    public static final String DEFAULT = "8 upper lower number symbol";

    /** What {@link #parse} takes. */
    public static final String ACCEPTED = "a minimum length from 6 to 99, followed by any of upper, lower, number and"
            + " symbol, such as \"" + DEFAULT + "\"";

    static final int LONGEST = 256;

    /**
     * White space as Java's {@code \s} knows it, since Cognito asks for {@code \S} at both ends. Written out, and with the
     * end as "nothing follows", because browsers read {@code \s} and Java reads {@code $} more widely.
     */
    static final Pattern OUTER_SPACE = Pattern.compile("^[ \\t\\n\\x0B\\f\\r]|[ \\t\\n\\x0B\\f\\r](?![\\s\\S])");

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,2}");
    private static final int SHORTEST_MINIMUM = 6;

    public CognitoRules {
        required = Set.copyOf(required);
    }

    /** Reads the configuration; empty where it is not {@linkplain #ACCEPTED accepted}. */
    public static Optional<CognitoRules> parse(String configuration) {
        String[] words = configuration.strip().toLowerCase(Locale.ROOT).split("[\\s,]+", -1);
        // Two digits at most, so that 99 needs no check of its own.
        if (!LENGTH.matcher(words[0]).matches() || Integer.parseInt(words[0]) < SHORTEST_MINIMUM) {
            return Optional.empty();
        }
        Set<CharacterKind> required = EnumSet.noneOf(CharacterKind.class);
        for (String word : Arrays.asList(words).subList(1, words.length)) {
            Optional<CharacterKind> kind = Arrays.stream(CharacterKind.values())
                    .filter(known -> known.word().equals(word))
                    .findFirst();
            if (kind.isEmpty()) {
                return Optional.empty();
            }
            required.add(kind.get());
        }
        return Optional.of(new CognitoRules(Integer.parseInt(words[0]), required));
    }

    /**
     * The first rule the password breaks. What Cognito's interface refuses before it looks at the policy, the longest
     * length and outer spaces, comes first.
     */
    public Optional<Violation> violation(String password) {
        if (password.length() > LONGEST) {
            return Optional.of(Violation.TOO_LONG);
        }
        if (OUTER_SPACE.matcher(password).find()) {
            return Optional.of(Violation.OUTER_SPACE);
        }
        if (password.length() < minimumLength) {
            return Optional.of(Violation.TOO_SHORT);
        }
        return Arrays.stream(CharacterKind.values())
                .filter(kind -> required.contains(kind) && !kind.isIn(password))
                .map(CharacterKind::missing)
                .findFirst();
    }

    /** How many characters of a kind there must be at least. */
    int count(CharacterKind kind) {
        return required.contains(kind) ? 1 : 0;
    }
}
