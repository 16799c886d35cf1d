package dev.userpools.server;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/**
 * Takes all mail and all text messages of a Keycloak and shows them: a real SMTP server, an HTTP endpoint for text
 * messages, Mailpit's API for scripts, and a page for people. Keeps the newest 1,000 of each in memory.
 */
public final class Inbox implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final Messages messages;
    private final MailServer mailServer;
    private final InboxHttp http;
    private final SampleForm samples;

    private Inbox(Messages messages, MailServer mailServer, InboxHttp http, SampleForm samples) {
        this.messages = messages;
        this.mailServer = mailServer;
        this.http = http;
        this.samples = samples;
    }

    /** Starts an inbox on any free ports of the loopback interface. */
    public static Inbox start() {
        return start(LOOPBACK, 0, 0);
    }

    /**
     * Starts an inbox.
     *
     * @param host address to listen on: {@code 127.0.0.1}, or {@code 0.0.0.0} for a Keycloak on another machine
     * @param smtpPort port for mail, 0 for any that is free
     * @param httpPort port for the page, the API and text messages, 0 for any that is free
     * @throws RuntimeException if a port is taken
     */
    public static Inbox start(String host, int smtpPort, int httpPort) {
        Messages messages = new Messages();
        Clock clock = Clock.systemUTC();
        MailReader reader = new MailReader(clock);
        SampleForm samples = new SampleForm();
        InboxHttp http = InboxHttp.start(
                host, Ports.chosen(httpPort), new InboxApi(messages, clock), new InboxPage(messages, samples), samples);
        try {
            MailServer mailServer =
                    MailServer.start(host, Ports.chosen(smtpPort), message -> messages.add(reader.read(message)));
            return new Inbox(messages, mailServer, http, samples);
        } catch (RuntimeException e) {
            http.close();
            throw e;
        }
    }

    /**
     * From now on the page offers to send one of each message of a pool here.
     *
     * @param keycloak a Keycloak whose realms send to this inbox, with the first administrator as he was
     * @param realms realms with a pool
     * @throws IOException if Keycloak refuses
     */
    public void offerSamples(URI keycloak, List<String> realms) throws IOException {
        samples.offer(MessageSamples.of(keycloak, realms));
    }

    /** The mails, newest first. */
    public List<Mail> mails() {
        return messages.mails();
    }

    /** The text messages, newest first. */
    public List<TextMessage> texts() {
        return messages.texts();
    }

    /** Forgets all mails and text messages. */
    public void clear() {
        messages.clear();
    }

    /** The port for mail. */
    public int smtpPort() {
        return mailServer.port();
    }

    /** The port for the page, the API and text messages. */
    public int httpPort() {
        return http.port();
    }

    /** Both ports, for {@link ServerSettingsBuilder#inbox}. */
    public InboxAddress address() {
        return new InboxAddress(smtpPort(), httpPort());
    }

    /** The page, such as {@code http://localhost:8025}, without a slash at the end; the API is below it. */
    public URI url() {
        return URI.create("http://localhost:" + httpPort());
    }

    /** Stops both servers and forgets everything. */
    @Override
    public void close() {
        mailServer.close();
        http.close();
    }
}
