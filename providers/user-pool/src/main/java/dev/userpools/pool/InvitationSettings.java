package dev.userpools.pool;

/**
 * How users an administrator creates are invited.
 *
 * @param medium what is used where the administrator does not say
 * @param isSelfService whether a user may have a new one sent who forgot his temporary password, or let it expire
 */
public record InvitationSettings(
        InvitationMedium medium, MailTexts mail, MessageText smsMessage, boolean isSelfService) {}
