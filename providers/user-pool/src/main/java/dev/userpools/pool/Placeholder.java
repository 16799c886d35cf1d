package dev.userpools.pool;

import java.util.regex.Pattern;

/**
 * What a message template must contain, in Cognito's notation (cognito-idp service model,
 * {@code VerificationMessageTemplateType} and {@code MessageTemplateType}).
 */
public enum Placeholder {
    /** Stands for the code or the temporary password. */
    CODE("{####}", Pattern.quote("{####}")),
    /** Stands for the name the user signs in with. */
    USERNAME("{username}", Pattern.quote("{username}")),
    /** Becomes the link; the words between the marks are its text. */
    LINK("{##Verify##}", "\\{##[^#{}]+##}");

    private final String example;
    private final Pattern pattern;

    Placeholder(String example, String pattern) {
        this.example = example;
        this.pattern = Pattern.compile(pattern);
    }

    /** The placeholder as an administrator writes it. */
    public String example() {
        return example;
    }

    boolean isIn(String text) {
        return pattern.matcher(text).find();
    }
}
