package dev.userpools.pool;

/**
 * A setting that is not accepted. The message names the key, the value and what would be accepted, and is meant to be
 * read by an administrator.
 */
public final class InvalidSettingException extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN_VALUE_LENGTH = 80;

    /** A whole sentence: what is wrong and what is accepted. */
    public InvalidSettingException(String message) {
        super(message);
    }

    /** The usual sentence. */
    public static InvalidSettingException of(String key, String value, String accepted) {
        return new InvalidSettingException(
                key + ": \"" + shortened(value) + "\" is not accepted; use " + accepted + ".");
    }

    private static String shortened(String value) {
        return value.length() <= SHOWN_VALUE_LENGTH ? value : value.substring(0, SHOWN_VALUE_LENGTH) + "…";
    }
}
