package dev.userpools.pool;

/**
 * How users an administrator creates are invited.
 *
 * @param medium what is used where the administrator does not say
 */
public record InvitationSettings(
        InvitationMedium medium, MessageText emailSubject, MessageText emailMessage, MessageText smsMessage) {}
