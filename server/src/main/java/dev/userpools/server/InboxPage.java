package dev.userpools.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The inbox as people see it: one page, and a mail's HTML in a frame that may do nothing. */
final class InboxPage {

    private static final Pattern PLACEHOLDER = Pattern.compile("@([a-z]+)@");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    // Links may open a new tab, or nobody could follow the link in an invitation; nothing else is allowed.
    private static final String SANDBOX = "allow-popups allow-popups-to-escape-sandbox";
    private static final String MAIL_POLICY =
            "sandbox " + SANDBOX + "; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private static final DateTimeFormatter LOCAL_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Messages messages;
    private final SampleForm samples;
    private final String template = resource("inbox.html");
    private final String start = HexFormat.of().formatHex(random());

    InboxPage(Messages messages, SampleForm samples) {
        this.messages = messages;
        this.samples = samples;
    }

    /** The page, or 304 where the client knows its present state. */
    Response page(Request request) {
        String version = "\"" + start + "-" + messages.version() + "-" + samples.version() + "\"";
        if (request.knownVersion().filter(version::equals).isPresent()) {
            return new Response(304, Map.of("ETag", version), "");
        }
        String nonce = HexFormat.of().formatHex(random());
        return Response.html(filled(nonce), policy(nonce)).with("ETag", version);
    }

    /** The HTML of one mail, alone. */
    Response mail(String id) {
        return messages.mail(id)
                .map(mail -> Response.html("<!doctype html><base target=\"_blank\">" + mail.html(), MAIL_POLICY))
                .orElseGet(() -> InboxApi.error(404, "No mail has the ID " + id));
    }

    private static String policy(String nonce) {
        return "default-src 'none'; style-src 'nonce-%s'; script-src 'nonce-%s'; connect-src 'self'; frame-src 'self';"
                        .formatted(nonce, nonce)
                + " img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    // All in one pass, so that a placeholder's name in a mail stays what it is.
    private String filled(String nonce) {
        List<Mail> mails = messages.mails();
        List<TextMessage> texts = messages.texts();
        Map<String, String> values = Map.of(
                "nonce",
                nonce,
                "summary",
                count(mails.size(), "mail") + ", " + count(texts.size(), "text message"),
                "samples",
                samples.html(),
                "mails",
                mails.stream().map(InboxPage::item).collect(Collectors.joining()),
                "texts",
                texts.stream().map(InboxPage::item).collect(Collectors.joining()));
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
    }

    private static String item(Mail mail) {
        String frame = """
                <iframe sandbox="%s" src="/message/%s.html" title="The mail as HTML" loading="lazy"></iframe>
                """.formatted(SANDBOX, mail.id());
        String text = """
                <details><summary>As plain text</summary><pre>%s</pre></details>
                """.formatted(Html.escape(mail.text()));
        String body = mail.html().isBlank() ? "<pre>" + Html.escape(mail.text()) + "</pre>" : frame + text;
        return """
                <li id="mail-%s"><details><summary><strong>%s</strong> <span>to %s</span> %s</summary>
                <p>From %s</p>%s</details></li>
                """.formatted(
                        mail.id(),
                        Html.escape(mail.subject().isBlank() ? "(no subject)" : mail.subject()),
                        Html.escape(addresses(mail.to())),
                        time(mail.created()),
                        Html.escape(addresses(List.of(mail.from()))),
                        body);
    }

    private static String item(TextMessage text) {
        return """
                <li id="text-%s"><p><strong>%s</strong> %s</p><pre>%s</pre></li>
                """.formatted(
                        Integer.toHexString(Objects.hash(text)),
                        Html.escape(text.to()),
                        time(text.created()),
                        Html.escape(text.message()));
    }

    private static String addresses(List<MailAddress> addresses) {
        return addresses.stream()
                .map(address ->
                        address.name().isBlank() ? address.address() : address.name() + " <" + address.address() + ">")
                .collect(Collectors.joining(", "));
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String time(Instant instant) {
        return "<time datetime=\"" + instant + "\">" + LOCAL_TIME.format(instant) + "</time>";
    }

    private static byte[] random() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String resource(String name) {
        try (InputStream source = InboxPage.class.getResourceAsStream(name)) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
