package dev.userpools.message;

/**
 * A message that this node has taken and is to send.
 *
 * @param id of its row
 */
record ComposedMessage(String id, OutgoingMessage message) {}
