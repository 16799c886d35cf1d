package dev.userpools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxTest {

    private final Inbox inbox = Inbox.start();
    private final InboxClient client = new InboxClient(inbox);

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void takesAMailWithTextAndHtml() throws Exception {
        client.send("Your temporary password", "Grüße,\r\nAda", "<p>Grüße</p>", "bob@example.com");

        Mail mail = inbox.mails().get(0);
        assertThat(mail.from()).isEqualTo(new MailAddress("Pool", "pool@example.com"));
        assertThat(mail.to()).containsExactly(new MailAddress("", "bob@example.com"));
        assertThat(mail.replyTo()).isEmpty();
        assertThat(mail.subject()).isEqualTo("Your temporary password");
        assertThat(mail.text()).isEqualTo("Grüße,\nAda");
        assertThat(mail.html()).isEqualTo("<p>Grüße</p>");
        assertThat(mail.snippet()).isEqualTo("Grüße, Ada");
    }

    @Test
    void aMailToSeveralIsOneMail() throws Exception {
        client.send("One", "text", "", "bob@example.com", "carol@example.com", "dave@example.org");

        assertThat(inbox.mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.to()).hasSize(3));
    }

    @Test
    void takesEveryLogin() throws Exception {
        client.sendSignedIn("anybody", "any password");

        assertThat(inbox.mails()).hasSize(1);
    }

    @Test
    void keepsTheNewestThousand() {
        Messages messages = new Messages();
        for (int number = 0; number <= Messages.KEPT_OF_EACH; number++) {
            messages.add(new TextMessage("+1", "text " + number, Instant.EPOCH));
        }

        assertThat(messages.texts()).hasSize(Messages.KEPT_OF_EACH);
        assertThat(messages.texts().get(0).message()).isEqualTo("text " + Messages.KEPT_OF_EACH);
    }
}
