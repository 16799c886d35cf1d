package dev.userpools.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** What the demo says when it is ready: a box with all addresses and what to try. */
final class DemoWelcome {

    private DemoWelcome() {}

    static String text(KeycloakServer server, URI inbox, Path project) {
        URI keycloak = server.url();
        return box("""
                Keycloak User Pools is running.

                Admin console        %s/admin  (admin / admin)
                Account, workforce   %s/realms/workforce/account
                Account, customers   %s/realms/customers/account
                Inbox                %s  (all mail and text messages)
                Metrics, health      %s/metrics  %s/health

                Try an invitation:
                1. In the admin console choose the realm workforce, then Users, Add user.
                   Give a user name, an e-mail address, a first and a last name. Create.
                2. The inbox shows the invitation with a temporary password.
                3. In a private window open the account console of workforce, sign in
                   with it, and choose a password of your own.
                Try other names to sign in with:
                - In the admin console open that user and switch Email verified on: his
                  address signs in too. So does his phone number once it is marked as
                  verified, however it is written: +49 151 12345678, +4915112345678;
                  and a preferred user name at once.
                Try a sign-up:
                - Register in the account console of customers with an e-mail address or a
                  phone number: there are no user names there. Take the code from the
                  inbox; mistype the address first, and correct it on the page.
                - Change your address under Personal info and load the page again: the old
                  one stays until you give the code sent to the new one.
                - Sign out and choose Forgot Password.

                See every message, in each language: the form in the inbox sends one of each.

                Ctrl-C stops everything. The data stay; mvn clean forgets them.
                Keycloak's log: %s
                """.formatted(
                        keycloak,
                        keycloak,
                        keycloak,
                        inbox,
                        server.managementUrl(),
                        server.managementUrl(),
                        project.relativize(server.logFile())));
    }

    static String box(String text) {
        List<String> lines = text.lines().toList();
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        String edge = "+" + "-".repeat(width + 2) + "+\n";
        StringBuilder box = new StringBuilder(edge);
        lines.forEach(line -> box.append("| ")
                .append(line)
                .append(" ".repeat(width - line.length()))
                .append(" |\n"));
        return box.append(edge).toString();
    }
}
