package dev.userpools.server;

import java.time.Instant;
import java.util.List;

/**
 * A mail that the inbox has taken.
 *
 * @param id names it in the inbox
 * @param from its author
 * @param replyTo where answers go; empty where the mail does not say
 * @param to its recipients as its header names them; without that header, those the server was told
 * @param subject its subject, or empty
 * @param text its body as plain text, lines end in {@code \n}; empty where it has none
 * @param html its body as HTML; empty where it has none
 * @param created when the inbox took it
 */
public record Mail(
        String id,
        MailAddress from,
        List<MailAddress> replyTo,
        List<MailAddress> to,
        String subject,
        String text,
        String html,
        Instant created) {

    private static final int SNIPPET_LENGTH = 250;

    /** Makes the lists unchangeable. */
    public Mail {
        replyTo = List.copyOf(replyTo);
        to = List.copyOf(to);
    }

    /** The beginning of the text, on one line. */
    public String snippet() {
        String source = text.isBlank() ? html.replaceAll("(?s)<style.*?</style>|<[^>]*>", " ") : text;
        String line = source.strip().replaceAll("\\s+", " ");
        return line.length() <= SNIPPET_LENGTH ? line : line.substring(0, SNIPPET_LENGTH) + "…";
    }
}
