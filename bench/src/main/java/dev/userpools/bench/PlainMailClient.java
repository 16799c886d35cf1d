package dev.userpools.bench;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends one and the same mail as fast as the mail server takes it, and does nothing else: what no outbox can exceed. As
 * Keycloak does, it uses Angus Mail and opens a connection for each mail.
 *
 * @param port of the mail server
 * @param parallel how many mails at the same time
 */
record PlainMailClient(int port, int parallel) {

    /** Sends mails, and tells how many a second. */
    double mailsPerSecond(String mail, int count) {
        ExecutorService threads = Executors.newFixedThreadPool(parallel);
        AtomicInteger left = new AtomicInteger(count);
        Callable<Void> client = () -> {
            while (left.getAndDecrement() > 0) {
                send(mail);
            }
            return null;
        };
        long start = System.nanoTime();
        try {
            List<Future<Void>> ended = threads.invokeAll(Collections.nCopies(parallel, client));
            double seconds = (System.nanoTime() - start) / 1e9;
            for (Future<Void> each : ended) {
                each.get();
            }
            return count / seconds;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A mail failed: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private void send(String mail) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "localhost");
        properties.setProperty("mail.smtp.port", String.valueOf(port));
        properties.setProperty("mail.from", "no-reply@example.com");
        Session session = Session.getInstance(properties);
        Message message =
                new MimeMessage(session, new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1)));
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(message, message.getAllRecipients());
        }
    }
}
