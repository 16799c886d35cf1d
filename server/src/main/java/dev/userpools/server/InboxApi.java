package dev.userpools.server;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The part of Mailpit's API that scripts use, and its like for text messages, which Mailpit does not have. */
final class InboxApi {

    private static final String JSON = "application/json; charset=utf-8";
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Messages messages;
    private final Clock clock;

    InboxApi(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    Response mails() {
        List<MailSummary> all = messages.mails().stream().map(MailSummary::of).toList();
        return json(200, new MailList(all.size(), all.size(), all.size(), all));
    }

    Response mail(String id) {
        return messages.mail(id)
                .map(mail -> json(200, MailDetail.of(mail)))
                .orElseGet(() -> error(404, "No mail has the ID " + id));
    }

    /** Deletes the mails whose {@code IDs} the body names; everything, text messages too, if it names none. */
    Response delete(String body) {
        Set<String> ids = new LinkedHashSet<>();
        if (!body.isBlank()) {
            Optional<JsonNode> json = object(body);
            if (json.isEmpty()) {
                return error(400, "The body must be empty or JSON such as {\"IDs\": [\"…\"]}");
            }
            json.get().path("IDs").forEach(id -> ids.add(id.asText()));
        }
        if (ids.isEmpty()) {
            messages.clear();
        } else {
            messages.remove(ids);
        }
        return Response.of(200, "text/plain; charset=utf-8", "ok");
    }

    Response texts() {
        List<TextView> all = messages.texts().stream()
                .map(text ->
                        new TextView(text.to(), text.message(), text.created().toString()))
                .toList();
        return json(200, Map.of("messages", all));
    }

    Response takeText(String body) {
        Optional<JsonNode> json = object(body);
        if (json.isEmpty()) {
            return error(400, "The body must be JSON such as {\"to\": \"+15555550100\", \"message\": \"…\"}");
        }
        for (String field : List.of("to", "message")) {
            JsonNode value = json.get().path(field);
            if (!value.isTextual() || value.asText().isBlank()) {
                return error(400, "The field \"" + field + "\" must be a text that is not empty");
            }
        }
        messages.add(new TextMessage(
                json.get().path("to").asText(), json.get().path("message").asText(), clock.instant()));
        return json(200, Map.of("status", "ok"));
    }

    static Response error(int status, String message) {
        return json(status, Map.of("Error", message));
    }

    private static Optional<JsonNode> object(String body) {
        try {
            return Optional.ofNullable(MAPPER.readTree(body)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Response json(int status, Object value) {
        try {
            return Response.of(status, JSON, MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of texts and numbers are always JSON", e);
        }
    }

    private record MailList(
            int total,
            int unread,
            @JsonProperty("messages_count") int count,
            List<MailSummary> messages) {}

    private record TextView(String to, String message, String created) {}

    private record MailSummary(
            @JsonProperty("ID") String id,
            @JsonProperty("From") MailAddress from,
            @JsonProperty("To") List<MailAddress> to,
            @JsonProperty("ReplyTo") List<MailAddress> replyTo,
            @JsonProperty("Subject") String subject,
            @JsonProperty("Snippet") String snippet,
            @JsonProperty("Created") String created) {

        static MailSummary of(Mail mail) {
            return new MailSummary(
                    mail.id(),
                    mail.from(),
                    mail.to(),
                    mail.replyTo(),
                    mail.subject(),
                    mail.snippet(),
                    mail.created().toString());
        }
    }

    private record MailDetail(
            @JsonProperty("ID") String id,
            @JsonProperty("From") MailAddress from,
            @JsonProperty("To") List<MailAddress> to,
            @JsonProperty("ReplyTo") List<MailAddress> replyTo,
            @JsonProperty("Subject") String subject,
            @JsonProperty("Date") String date,
            @JsonProperty("Text") String text,
            @JsonProperty("HTML") String html) {

        static MailDetail of(Mail mail) {
            return new MailDetail(
                    mail.id(),
                    mail.from(),
                    mail.to(),
                    mail.replyTo(),
                    mail.subject(),
                    mail.created().toString(),
                    mail.text(),
                    mail.html());
        }
    }
}
