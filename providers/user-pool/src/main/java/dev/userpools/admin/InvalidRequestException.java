package dev.userpools.admin;

/** A request that is not accepted; its message says what is wrong and what would be accepted. */
final class InvalidRequestException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidRequestException(String message) {
        super(message);
    }
}
