package dev.userpools.server;

import java.time.Instant;

/**
 * A text message that the inbox has taken in place of a phone.
 *
 * @param to phone number, as the sender wrote it
 * @param message what would be shown on the phone
 * @param created when the inbox took it
 */
public record TextMessage(String to, String message, Instant created) {}
