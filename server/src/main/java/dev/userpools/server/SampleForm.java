package dev.userpools.server;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The inbox's form that has one of each message sent here; there is none where no Keycloak is known. */
final class SampleForm {

    private volatile Optional<MessageSamples> samples = Optional.empty();

    void offer(MessageSamples offered) {
        samples = Optional.of(offered);
    }

    /** Changes once there is a form. */
    int version() {
        return samples.isPresent() ? 1 : 0;
    }

    /** The form as HTML, or nothing. */
    String html() {
        return samples.map(offered -> """
                        <form method="post" action="/samples">
                          <label>Realm <select name="realm">%s</select></label>
                          <label>Language <select name="language">%s</select></label>
                          <button>Send one of each message here</button>
                        </form>
                        """.formatted(options(offered.realms(), ""), options(offered.languages(), "en")))
                .orElse("");
    }

    /** Sends them and leads back to the page. */
    Response submit(String form) {
        if (samples.isEmpty()) {
            return InboxApi.error(404, "No Keycloak is known here that could send samples; the demo's is");
        }
        Map<String, String> fields = fields(form);
        Optional<String> problem = Stream.of(
                        problem(fields, "realm", samples.get().realms()),
                        problem(fields, "language", samples.get().languages()))
                .flatMap(Optional::stream)
                .findFirst();
        if (problem.isPresent()) {
            return InboxApi.error(400, problem.get());
        }
        try {
            samples.get().send(fields.get("realm"), fields.get("language"));
            return Response.of(303, "text/plain", "").with("Location", "/");
        } catch (IOException e) {
            return InboxApi.error(502, "Keycloak did not send all of them: " + e.getMessage());
        }
    }

    private static Optional<String> problem(Map<String, String> fields, String name, List<String> accepted) {
        return accepted.contains(fields.getOrDefault(name, ""))
                ? Optional.empty()
                : Optional.of("The field \"" + name + "\" must be one of " + String.join(", ", accepted));
    }

    private static Map<String, String> fields(String form) {
        return Stream.of(form.split("&"))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(
                        field -> field[0],
                        field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8),
                        (first, second) -> second));
    }

    private static String options(List<String> values, String chosen) {
        return values.stream()
                .map(value ->
                        "<option%s>%s</option>".formatted(value.equals(chosen) ? " selected" : "", Html.escape(value)))
                .collect(Collectors.joining());
    }
}
