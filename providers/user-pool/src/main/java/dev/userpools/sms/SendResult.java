package dev.userpools.sms;

/** What became of an attempt to send a message. */
public sealed interface SendResult {

    /** The gateway took the message. */
    record Sent() implements SendResult {}

    /**
     * The gateway may take it later: it is down, slow or busy. The message is tried again.
     *
     * @param reason for administrators; without the number, the text or any secret
     */
    record TryLater(String reason) implements SendResult {}

    /**
     * The gateway will never take it. The message is given up.
     *
     * @param reason for administrators; without the number, the text or any secret
     */
    record Refused(String reason) implements SendResult {}
}
