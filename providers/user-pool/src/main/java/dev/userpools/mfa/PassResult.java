package dev.userpools.mfa;

/** What became of a code that was to pass. */
sealed interface PassResult {

    /** It was the right one, and is used up. */
    record Passed() implements PassResult {}

    /**
     * It was not taken.
     *
     * @param text the key of the text that says why
     * @param isGuess whether it was compared and was wrong, which counts towards a lock-out
     */
    record Refused(String text, boolean isGuess) implements PassResult {}
}
