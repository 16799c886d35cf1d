package dev.userpools.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Realms of an earlier run know the inbox by the ports it had then. Where a realm still points there, it is pointed to
 * where the inbox is now; what somebody has changed by hand stays.
 */
final class DemoRealms {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final URI keycloak;
    private final Path memory;
    private final List<String> realms;

    DemoRealms(URI keycloak, Path folder, List<String> realms) {
        this.keycloak = keycloak;
        this.memory = folder.resolve("inbox.properties");
        this.realms = realms;
    }

    /**
     * Does nothing where the ports are those of the run before.
     *
     * @throws IOException if Keycloak or the file system refuses
     */
    void follow(InboxAddress now) throws IOException {
        Optional<InboxAddress> before = remembered();
        if (before.isPresent() && !before.get().equals(now)) {
            AdminClient admin = AdminClient.signIn(keycloak);
            for (String realm : realms) {
                moveMail(admin, "/admin/realms/" + realm, before.get(), now);
                moveTexts(admin, "/admin/realms/" + realm + "/components", before.get(), now);
            }
        }
        remember(now);
    }

    private static void moveMail(AdminClient admin, String path, InboxAddress before, InboxAddress now)
            throws IOException {
        JsonNode mail = admin.get(path).path("smtpServer");
        if (mail.path("host").asText().equals("localhost") && mail.path("port").asInt() == before.smtpPort()) {
            ObjectNode changed = MAPPER.createObjectNode();
            changed.set("smtpServer", ((ObjectNode) mail).put("port", String.valueOf(now.smtpPort())));
            admin.put(path, changed);
        }
    }

    private static void moveTexts(AdminClient admin, String path, InboxAddress before, InboxAddress now)
            throws IOException {
        for (JsonNode component : admin.get(path)) {
            String old = component.toString();
            String moved = old.replace(url(before), url(now));
            if (!moved.equals(old)) {
                admin.put(path + "/" + component.path("id").asText(), MAPPER.readTree(moved));
            }
        }
    }

    private static String url(InboxAddress inbox) {
        return "http://localhost:" + inbox.httpPort() + "/sms";
    }

    private Optional<InboxAddress> remembered() throws IOException {
        if (!Files.exists(memory)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(memory)) {
            properties.load(reader);
        }
        return Optional.of(new InboxAddress(
                Integer.parseInt(properties.getProperty("smtp")), Integer.parseInt(properties.getProperty("http"))));
    }

    private void remember(InboxAddress inbox) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("smtp", String.valueOf(inbox.smtpPort()));
        properties.setProperty("http", String.valueOf(inbox.httpPort()));
        try (Writer writer = Files.newBufferedWriter(memory)) {
            properties.store(writer, "Where the realms look for the inbox");
        }
    }
}
