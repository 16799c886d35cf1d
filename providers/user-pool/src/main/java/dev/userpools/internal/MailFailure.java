package dev.userpools.internal;

import jakarta.mail.MessagingException;
import java.util.OptionalInt;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.keycloak.email.EmailException;

/**
 * What the mail server said. Keycloak wraps it in an exception whose message does not tell; the answer itself may repeat
 * the address and is not used.
 *
 * @param code the SMTP reply code about the receiver or the message (RFC 5321 §4.2), if it came to one
 * @param kind the kind of failure, for administrators
 */
public record MailFailure(OptionalInt code, String kind) {

    private static final int PERMANENT = 500;

    public static MailFailure of(EmailException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPSendFailedException failed) {
                return new MailFailure(OptionalInt.of(replyAboutReceiver(failed)), "message refused");
            }
            if (cause instanceof SMTPAddressFailedException failed) {
                return new MailFailure(OptionalInt.of(failed.getReturnCode()), "address refused");
            }
        }
        Throwable cause = exception.getCause() == null ? exception : exception.getCause();
        return new MailFailure(OptionalInt.empty(), cause.getClass().getSimpleName());
    }

    /** Whether the server will never take this message (RFC 5321 §4.2.1: 5yz, do not repeat). */
    public boolean isPermanent() {
        return code.isPresent() && code.getAsInt() >= PERMANENT;
    }

    /** For administrators and logs; without any address. */
    public String reason() {
        return code.isPresent()
                ? "mail server answered " + code.getAsInt() + " (" + kind + ")"
                : "mail server not reachable or not configured (" + kind + ")";
    }

    /** Of several replies, the one about the receiver is in the chain of next exceptions. */
    private static int replyAboutReceiver(SMTPSendFailedException failed) {
        for (Exception next = failed.getNextException(); next != null; ) {
            if (next instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            next = next instanceof MessagingException chained ? chained.getNextException() : null;
        }
        return failed.getReturnCode();
    }
}
