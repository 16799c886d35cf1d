package dev.userpools.pool;

/** The subject and the text of a mail. */
public record MailTexts(MessageText subject, MessageText message) {}
