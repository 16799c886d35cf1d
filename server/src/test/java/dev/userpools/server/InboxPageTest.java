package dev.userpools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxPageTest {

    private final Inbox inbox = Inbox.start();
    private final InboxClient client = new InboxClient(inbox);

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void thePageSaysWhatWillAppear() throws Exception {
        assertThat(client.get("/").body())
                .contains("0 mails, 0 text messages", "No mail yet", "No text message yet", "width=device-width");
    }

    @Test
    void thePageShowsEverythingAndRunsNothing() throws Exception {
        client.send("<script>alert(1)</script>", "a & b @texts@", "", "bob@example.com");
        client.post("{\"to\": \"+1\\\"><b>\", \"message\": \"<img src=x onerror=alert(1)>\"}");

        HttpResponse<String> page = client.get("/");
        assertThat(page.body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "a &amp; b @texts@", "+1&quot;&gt;&lt;b&gt;")
                .contains("&lt;img src=x onerror=alert(1)&gt;", "1 mail, 1 text message")
                .doesNotContain("<script>alert", "<img");
        assertThat(InboxClient.header(page, "Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void theHtmlOfAMailStandsInAFrameThatRunsNothing() throws Exception {
        client.send("One", "text", "<script>alert(1)</script>", "bob@example.com");
        String path = "/message/" + inbox.mails().get(0).id() + ".html";

        assertThat(client.get("/").body()).contains("src=\"" + path + "\"").doesNotContain("<script>alert");
        HttpResponse<String> mail = client.get(path);
        assertThat(mail.body()).contains("<script>alert(1)</script>");
        assertThat(InboxClient.header(mail, "Content-Security-Policy"))
                .contains("sandbox allow-popups", "default-src 'none'")
                .doesNotContain("allow-scripts", "allow-same-origin");
    }

    @Test
    void thePageIsSentAgainOnlyAfterAChange() throws Exception {
        String version = InboxClient.header(client.get("/"), "ETag");
        HttpRequest again =
                client.request("/").header("If-None-Match", version).GET().build();
        assertThat(client.send(again).statusCode()).isEqualTo(304);

        client.send("One", "text", "", "bob@example.com");
        assertThat(client.send(again).statusCode()).isEqualTo(200);
    }
}
