package dev.userpools.server;

/** Hears of the steps of a start that take long. */
@FunctionalInterface
public interface Progress {

    /** Hears nothing. */
    Progress SILENT = step -> {};

    /**
     * A step begins; the one before it is done.
     *
     * @param step what happens now, in a few words such as {@code "Starting Keycloak 26.7.3"}
     */
    void begins(String step);
}
