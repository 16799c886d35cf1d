package dev.userpools.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboxApiTest {

    private final Inbox inbox = Inbox.start();
    private final InboxClient client = new InboxClient(inbox);

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void listsMailsAsMailpitDoes() throws Exception {
        client.send("First", "text", "", "bob@example.com");
        client.send("Second", "text", "<b>text</b>", "bob@example.com");

        JsonNode list = InboxClient.json(client.get("/api/v1/messages"));
        assertThat(list.path("total").asInt()).isEqualTo(2);
        JsonNode newest = list.path("messages").path(0);
        assertThat(newest.path("Subject").asText()).isEqualTo("Second");
        assertThat(newest.path("Snippet").asText()).isEqualTo("text");
        assertThat(newest.path("From").path("Address").asText()).isEqualTo("pool@example.com");
        assertThat(newest.path("To").path(0).path("Address").asText()).isEqualTo("bob@example.com");
        assertThat(newest.path("Created").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");

        JsonNode mail = InboxClient.json(
                client.get("/api/v1/message/" + newest.path("ID").asText()));
        assertThat(mail.path("Text").asText()).isEqualTo("text");
        assertThat(mail.path("HTML").asText()).isEqualTo("<b>text</b>");
    }

    @Test
    void anUnknownMailIsNotFound() throws Exception {
        HttpResponse<String> response = client.get("/api/v1/message/none");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(InboxClient.json(response).path("Error").asText()).contains("none");
    }

    @Test
    void takesATextMessage() throws Exception {
        HttpResponse<String> response = client.post("{\"to\": \"+15555550100\", \"message\": \"Code 123456\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode text =
                InboxClient.json(client.get("/api/v1/sms")).path("messages").path(0);
        assertThat(text.path("to").asText()).isEqualTo("+15555550100");
        assertThat(text.path("message").asText()).isEqualTo("Code 123456");
        assertThat(inbox.texts()).extracting(TextMessage::message).containsExactly("Code 123456");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{} {}",
                "{\"to\": \"+1\"}",
                "{\"message\": \"m\"}",
                "{\"to\": 1, \"message\": \"m\"}",
                "{\"to\": \" \", \"message\": \"m\"}"
            })
    void refusesABadTextMessageAndSaysWhy(String body) throws Exception {
        HttpResponse<String> response = client.post(body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(InboxClient.json(response).path("Error").asText()).containsAnyOf("JSON", "\"to\"", "\"message\"");
        assertThat(inbox.texts()).isEmpty();
    }

    @Test
    void refusesABodyWithoutEnd() throws Exception {
        assertThat(client.post("x".repeat(70_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void deletesEverything() throws Exception {
        client.send("One", "text", "", "bob@example.com");
        client.post("{\"to\": \"+1\", \"message\": \"m\"}");

        assertThat(client.delete("").statusCode()).isEqualTo(200);
        assertThat(inbox.mails()).isEmpty();
        assertThat(inbox.texts()).isEmpty();
    }

    @Test
    void deletesTheNamedMailsOnly() throws Exception {
        client.send("One", "text", "", "bob@example.com");
        client.send("Two", "text", "", "bob@example.com");

        client.delete("{\"IDs\": [\"" + inbox.mails().get(0).id() + "\"]}");

        assertThat(inbox.mails()).extracting(Mail::subject).containsExactly("One");
    }

    @ParameterizedTest
    @CsvSource({"GET,/nothing,404", "POST,/,405", "DELETE,/sms,405", "POST,/api/v1/messages,405", "HEAD,/,200"})
    void answersWhatItDoesNotKnow(String method, String path, int status) throws Exception {
        HttpRequest request =
                client.request(path).method(method, BodyPublishers.noBody()).build();

        assertThat(client.send(request).statusCode()).isEqualTo(status);
    }
}
