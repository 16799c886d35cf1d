package dev.userpools.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Has a Keycloak send one of each message of a pool to the inbox, as its users would get it. */
final class MessageSamples {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String MAIL_ADDRESS = "samples@example.com";
    private static final String PHONE_NUMBER = "+14255550100";
    private static final List<String> MAILS = List.of(
            "invitation",
            "verification",
            "verificationByLink",
            "attribute",
            "attributeByLink",
            "recovery",
            "emailMfa",
            "addressChanged");
    private static final List<String> TEXTS =
            List.of("invitation", "verification", "attribute", "recovery", "smsAuthentication", "addressChanged");

    private final URI keycloak;
    private final List<String> realms;
    private final List<String> languages;

    private MessageSamples(URI keycloak, List<String> realms, List<String> languages) {
        this.keycloak = keycloak;
        this.realms = realms;
        this.languages = languages;
    }

    /**
     * Asks Keycloak for the languages of the first realm.
     *
     * @throws IOException if Keycloak refuses, as after a change of the administrator's password
     */
    static MessageSamples of(URI keycloak, List<String> realms) throws IOException {
        List<String> languages = new ArrayList<>();
        for (JsonNode language : AdminClient.signIn(keycloak)
                .get("/admin/realms/" + realms.get(0))
                .path("supportedLocales")) {
            languages.add(language.asText());
        }
        return new MessageSamples(keycloak, realms, languages.stream().sorted().toList());
    }

    List<String> realms() {
        return realms;
    }

    List<String> languages() {
        return languages;
    }

    /**
     * Sends them.
     *
     * @throws IOException if Keycloak refuses, or cannot send
     */
    void send(String realm, String language) throws IOException {
        AdminClient admin = AdminClient.signIn(keycloak);
        String path = "/admin/realms/" + realm + "/user-pool/message-test";
        for (String template : TEXTS) {
            admin.post(path, sample(template, language, PHONE_NUMBER));
        }
        for (String template : MAILS) {
            admin.post(path, sample(template, language, MAIL_ADDRESS));
        }
    }

    private static JsonNode sample(String template, String language, String to) {
        return MAPPER.valueToTree(Map.of("template", template, "locale", language, "to", to));
    }
}
