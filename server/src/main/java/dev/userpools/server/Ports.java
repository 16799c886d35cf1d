package dev.userpools.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports on the loopback interface. */
final class Ports {

    static final int HIGHEST = 65_535;

    // Below the range from which Linux and macOS take the ports of outgoing connections, so that
    // none of those grabs a port between its choice here and its use by a server.
    private static final int FIRST = 20_000;
    private static final int LAST = 31_999;
    private static final int ATTEMPTS = 1_000;
    private static final int CONNECT_MILLIS = 500;

    private static final Set<Integer> HANDED_OUT = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** Returns the wanted port, or for 0 one that is free and was not handed out before by this process. */
    static int chosen(int wanted) {
        return wanted != 0 ? wanted : free();
    }

    static int free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            if (HANDED_OUT.add(port) && isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port between " + FIRST + " and " + LAST);
    }

    /** Tells whether a server could listen here and nobody answers under the name {@code localhost}. */
    static boolean isFree(int port) {
        return canListen(port) && !answers(port);
    }

    static void requireValid(int port, String name) {
        if (port < 1 || port > HIGHEST) {
            throw new IllegalArgumentException(name + " must be a port from 1 to " + HIGHEST + ", not " + port);
        }
    }

    private static boolean canListen(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // A port whose last connections are only just closed is free; servers see it so, too.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    // Binding alone does not tell: another process may hold the same port of ::1, or, on macOS, of all addresses.
    private static boolean answers(int port) {
        try {
            for (InetAddress address : InetAddress.getAllByName("localhost")) {
                if (answers(new InetSocketAddress(address, port))) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean answers(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address, CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
