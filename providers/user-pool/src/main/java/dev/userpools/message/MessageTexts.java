package dev.userpools.message;

import dev.userpools.message.template.TemplateValues;
import dev.userpools.pool.MailTexts;
import dev.userpools.pool.MessageText;

/** The texts of one message, for each medium, and the values of their placeholders. */
public record MessageTexts(MailTexts mail, MessageText sms, TemplateValues values) {}
