package dev.userpools.server;

/** Why the demo cannot run, in one line that says what to do about it. */
final class DemoProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoProblem(String message) {
        super(message);
    }
}
