package dev.userpools.server;

import com.icegreen.greenmail.mail.MovingMessage;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads what came by SMTP. A mail it cannot take apart is kept as its source, never lost. */
final class MailReader {

    private final Clock clock;

    MailReader(Clock clock) {
        this.clock = clock;
    }

    Mail read(MovingMessage moving) {
        MimeMessage message = moving.getMessage();
        String id = UUID.randomUUID().toString();
        try {
            List<MailAddress> from = addresses(message.getFrom());
            List<MailAddress> to = addresses(message.getAllRecipients());
            return new Mail(
                    id,
                    from.isEmpty() ? sender(moving) : from.get(0),
                    message.getHeader("Reply-To") == null ? List.of() : addresses(message.getReplyTo()),
                    to.isEmpty() ? envelope(moving) : to,
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    body(message, "text/plain").replace("\r\n", "\n"),
                    body(message, "text/html"),
                    clock.instant());
        } catch (MessagingException | IOException e) {
            return new Mail(id, sender(moving), List.of(), envelope(moving), "", source(message), "", clock.instant());
        }
    }

    private static String body(Part part, String type) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return "";
        }
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int index = 0; index < parts.getCount(); index++) {
                String found = body(parts.getBodyPart(index), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static List<MailAddress> addresses(Address[] addresses) {
        return addresses == null
                ? List.of()
                : Stream.of(addresses).map(MailReader::address).toList();
    }

    private static MailAddress address(Address address) {
        if (address instanceof InternetAddress internet) {
            return new MailAddress(
                    Objects.requireNonNullElse(internet.getPersonal(), ""),
                    Objects.requireNonNullElse(internet.getAddress(), ""));
        }
        return new MailAddress("", address.toString());
    }

    private static MailAddress sender(MovingMessage moving) {
        return new MailAddress(
                "", moving.getReturnPath() == null ? "" : moving.getReturnPath().getEmail());
    }

    private static List<MailAddress> envelope(MovingMessage moving) {
        return moving.getToAddresses().stream()
                .map(address -> new MailAddress("", address.getEmail()))
                .toList();
    }

    private static String source(MimeMessage message) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (MessagingException | IOException e) {
            return "";
        }
    }
}
