package dev.userpools.password.policy;

/** What a password can lack, the one Cognito names first coming first. */
public enum Violation {
    TOO_LONG("TooLong"),
    OUTER_SPACE("OuterSpace"),
    TOO_SHORT("TooShort"),
    NO_UPPER_CASE("NoUpperCase"),
    NO_LOWER_CASE("NoLowerCase"),
    NO_NUMBER("NoNumber"),
    NO_SYMBOL("NoSymbol");

    private final String textKey;

    Violation(String textKey) {
        this.textKey = textKey;
    }

    /** The end of the key of its text. */
    public String textKey() {
        return textKey;
    }
}
