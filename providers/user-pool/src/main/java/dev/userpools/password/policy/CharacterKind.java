package dev.userpools.password.policy;

import java.util.regex.Pattern;

/** The kinds of characters Cognito's password policy can ask for, in the order in which it looks for them. */
enum CharacterKind {
    UPPER("upper", "[A-Z]", "\\p{Uppercase}", "UpperCase", Violation.NO_UPPER_CASE),
    LOWER("lower", "[a-z]", "\\p{Lowercase}", "LowerCase", Violation.NO_LOWER_CASE),
    NUMBER("number", "[0-9]", "\\p{Nd}", "Number", Violation.NO_NUMBER),
    /** A space counts as well: outer ones are refused before anybody looks for symbols. */
    SYMBOL(
            "symbol",
            "[\\^$*.\\[\\]{}()?\"!@#%&/\\\\,><':;|_~`=+\\- ]",
            "[^\\p{L}\\p{Nd}]",
            "Symbol",
            Violation.NO_SYMBOL);

    private final String word;
    private final Pattern pattern;
    private final String keycloaksPattern;
    private final String textKey;
    private final Violation missing;

    CharacterKind(String word, String pattern, String keycloaksPattern, String textKey, Violation missing) {
        this.word = word;
        this.pattern = Pattern.compile(pattern);
        this.keycloaksPattern = keycloaksPattern;
        this.textKey = textKey;
        this.missing = missing;
    }

    /** How the policy's configuration names it. */
    String word() {
        return word;
    }

    /** A character of this kind as Cognito means it; read alike by Java and by browsers. */
    String pattern() {
        return pattern.pattern();
    }

    /** A character of this kind as Keycloak's own rules mean it, in all scripts; for browsers only. */
    String keycloaksPattern() {
        return keycloaksPattern;
    }

    String textKey() {
        return textKey;
    }

    Violation missing() {
        return missing;
    }

    boolean isIn(String password) {
        return pattern.matcher(password).find();
    }
}
