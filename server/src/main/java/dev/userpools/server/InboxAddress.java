package dev.userpools.server;

/**
 * The ports of an inbox on this machine that a Keycloak sends to. Realms written with the placeholders
 * {@code ${USER_POOL_SMTP_HOST:localhost}}, {@code ${USER_POOL_SMTP_PORT:1025}} and
 * {@code ${USER_POOL_SMS_URL:http://localhost:8025/sms}} follow it when they are imported.
 *
 * @param smtpPort port of the mail server
 * @param httpPort port of the HTTP server that takes text messages
 */
public record InboxAddress(int smtpPort, int httpPort) {
    public InboxAddress {
        Ports.requireValid(smtpPort, "smtpPort");
        Ports.requireValid(httpPort, "httpPort");
    }
}
