package dev.userpools.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that takes as long for each mail as it is told, as one on the net does, and nothing of the processors. It
 * speaks just enough SMTP (RFC 5321) and counts.
 */
final class TimedMailServer implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger taken = new AtomicInteger();
    private volatile Duration time = Duration.ZERO;
    private volatile String lastMail = "";

    /** Whether it does, and how many mails it has left without an answer. Guarded by this. */
    private boolean standsStill;

    private int held;

    private TimedMailServer(ServerSocket socket) {
        this.socket = socket;
    }

    static TimedMailServer start() {
        try {
            TimedMailServer server =
                    new TimedMailServer(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()));
            server.threads.execute(server::listen);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the mail server", e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many mails it has taken. */
    int taken() {
        return taken.get();
    }

    /** The source of a mail it has taken. */
    String lastMail() {
        return lastMail;
    }

    /** Takes so long over each mail from now on. */
    void takeFor(Duration each) {
        time = each;
    }

    /** Leaves every mail that comes now without an answer until {@link #goOn}. */
    synchronized void standStill() {
        standsStill = true;
    }

    synchronized void goOn() {
        standsStill = false;
        notifyAll();
    }

    /** Waits until it has left so many mails without an answer. */
    synchronized void awaitHeld(int mails) {
        try {
            while (held < mails) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private void listen() {
        try {
            while (true) {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            }
        } catch (IOException closed) {
            // The end of the server.
        }
    }

    private void serve(Socket connection) {
        try (connection;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1))) {
            connection.setTcpNoDelay(true);
            say(connection, "220 localhost");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
                if (command.equals("DATA")) {
                    say(connection, "354 go on");
                    lastMail = mail(in);
                    spendTime();
                    taken.incrementAndGet();
                }
                say(connection, command.equals("QUIT") ? "221 bye" : "250 OK");
            }
        } catch (IOException gone) {
            // The client or the benchmark has ended the talk.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void spendTime() throws InterruptedException {
        hold();
        Thread.sleep(time.toMillis());
    }

    private synchronized void hold() throws InterruptedException {
        held++;
        notifyAll();
        while (standsStill) {
            wait();
        }
        held--;
    }

    private static String mail(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append("\r\n");
        }
        return mail.toString();
    }

    private static void say(Socket connection, String line) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
