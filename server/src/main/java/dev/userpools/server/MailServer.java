package dev.userpools.server;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.function.Consumer;

/** A real SMTP server that takes every mail and every login, and keeps nothing itself. */
final class MailServer implements AutoCloseable {

    private final GreenMail greenMail;
    private final int port;

    private MailServer(GreenMail greenMail, int port) {
        this.greenMail = greenMail;
        this.port = port;
    }

    /** Starts it; the consumer gets each mail once, however many its recipients are. */
    static MailServer start(String host, int port, Consumer<MovingMessage> consumer) {
        GreenMail greenMail = new GreenMail(new ServerSetup(port, host, ServerSetup.PROTOCOL_SMTP));
        greenMail.withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        greenMail.start();
        greenMail.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            boolean first = message.getToAddresses().iterator().next().equals(recipient);
            GreenMailUser anybody = new AnyRecipient(recipient.getEmail(), first ? consumer : nothing -> {});
            return anybody;
        });
        return new MailServer(greenMail, port);
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        greenMail.stop();
    }
}
