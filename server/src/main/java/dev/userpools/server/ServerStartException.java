package dev.userpools.server;

import java.nio.file.Path;

/** A Keycloak did not come up. The message shows the last part of its log. */
public final class ServerStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LINES_SHOWN = 60;

    ServerStartException(String message) {
        super(message);
    }

    ServerStartException(String message, Throwable cause) {
        super(message, cause);
    }

    static ServerStartException withLog(String message, Path log) {
        return new ServerStartException(message + "\nThe end of " + log + ":\n"
                + LogFile.lastLines(log, LINES_SHOWN).indent(4));
    }
}
