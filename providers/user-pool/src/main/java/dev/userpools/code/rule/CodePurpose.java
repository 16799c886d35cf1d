package dev.userpools.code.rule;

/** What a code is for. A code of one purpose is none of another. */
public enum CodePurpose {
    /** Confirms a sign-up. */
    SIGN_UP(Limits.SENDS, 15),
    /** Verifies an address the user has. */
    ATTRIBUTE(Limits.SENDS, 15),
    /** Verifies an address the user wants to have; until then he keeps the old one. */
    CHANGE(Limits.SENDS, 15),
    /** Lets a user set a new password who forgot his. */
    RECOVERY(Limits.SENDS, 20),
    /** The second factor of a sign-in. A right one starts counting anew, so that whoever signs in often is none to guess. */
    AUTHENTICATION(20, 20);

    private final int sendsPerHour;
    private final int checksPerHour;

    CodePurpose(int sendsPerHour, int checksPerHour) {
        this.sendsPerHour = sendsPerHour;
        this.checksPerHour = checksPerHour;
    }

    /** How many codes a user can have sent within an hour. */
    public int sendsPerHour() {
        return sendsPerHour;
    }

    /** How many codes a user can try within an hour, whatever they are (cognito-spec §6). */
    public int checksPerHour() {
        return checksPerHour;
    }

    private static final class Limits {

        /** One, and Cognito's five more (cognito-spec §6, {@code ResendConfirmationCode}). */
        static final int SENDS = 6;
    }
}
