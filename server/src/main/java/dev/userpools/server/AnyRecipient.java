package dev.userpools.server;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;
import java.util.function.Consumer;

/** Whoever a mail is for: hands it on in place of a mailbox of GreenMail's, whose memory has no bounds. */
final class AnyRecipient implements GreenMailUser {

    private final String email;
    private final Consumer<MovingMessage> consumer;

    AnyRecipient(String email, Consumer<MovingMessage> consumer) {
        this.email = email;
        this.consumer = consumer;
    }

    @Override
    public void deliver(MovingMessage message) {
        consumer.accept(message);
    }

    @Override
    public void deliver(MimeMessage message) {
        throw new UnsupportedOperationException("Mail comes by SMTP only");
    }

    @Override
    public String getEmail() {
        return email;
    }

    @Override
    public String getLogin() {
        return email;
    }

    @Override
    public String getQualifiedMailboxName() {
        return email;
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {
        // Every password is good.
    }

    @Override
    public void authenticate(String password) {
        // Every password is good.
    }

    @Override
    public void create() {
        // There is no mailbox to make.
    }

    @Override
    public void delete() {
        // There is no mailbox to delete.
    }
}
