package dev.userpools.mfa;

import dev.userpools.code.CodeTexts;

/** What a direct grant says of a code that was not taken, to a program: in Cognito's words, and in English only. */
final class DirectGrantTexts {

    static final String LIMIT_EXCEEDED = "Attempt limit exceeded, please try after some time.";

    private DirectGrantTexts() {}

    static String of(PassResult.Refused refused) {
        return switch (refused.text()) {
            case CodeTexts.LIMIT_EXCEEDED -> LIMIT_EXCEEDED;
            case "userPoolCodeExpired" -> "Invalid code provided, please request a code again.";
            case "userPoolMfaAppMismatch" -> "Invalid code received for user";
            default -> "Invalid code or auth state for the user.";
        };
    }
}
