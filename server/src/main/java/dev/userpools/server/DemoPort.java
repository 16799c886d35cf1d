package dev.userpools.server;

/** A port of the demo, and the system property that moves it. */
enum DemoPort {
    KEYCLOAK("keycloak.port", 8080, "Keycloak"),
    MANAGEMENT("keycloak.management.port", 9000, "Keycloak's health and metrics"),
    INBOX("inbox.port", 8025, "the inbox"),
    SMTP("smtp.port", 1025, "the inbox's mail server");

    private final String property;
    private final int usual;
    private final String user;

    DemoPort(String property, int usual, String user) {
        this.property = property;
        this.usual = usual;
        this.user = user;
    }

    String property() {
        return property;
    }

    int usual() {
        return usual;
    }

    /** Who listens there. */
    String user() {
        return user;
    }
}
