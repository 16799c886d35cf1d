package dev.userpools.pool;

/**
 * The messages that verify an address.
 *
 * @param codeMail the mail with a code
 * @param linkMail the mail with a link
 * @param smsMessage the text message with a code
 */
public record VerificationTexts(MailTexts codeMail, MailTexts linkMail, MessageText smsMessage) {}
