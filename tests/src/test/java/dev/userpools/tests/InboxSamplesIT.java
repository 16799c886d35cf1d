package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.server.Inbox;
import dev.userpools.server.Mail;
import dev.userpools.server.TextMessage;
import dev.userpools.tests.fixture.Administrator;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.TestServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo's inbox shows every message of a pool. Path: the inbox's form. */
final class InboxSamplesIT {

    private static final TestServer SERVER = TestServer.shared();
    private static final Inbox INBOX = SERVER.inbox();

    @BeforeAll
    static void offerSamples() throws IOException {
        INBOX.offerSamples(SERVER.keycloak().url(), List.of("workforce", "customers"));
    }

    @Test
    void oneOfEachMessageIsSentThere() {
        samples("customers", "de").expect(303);

        assertThat(mails()).hasSize(8).allSatisfy(mail -> {
            assertThat(mail.html()).contains("lang=\"de\"");
            assertThat(mail.text()).isNotBlank();
        });
        assertThat(mails()).extracting(Mail::subject).contains("Wählen Sie ein neues Passwort für Customers");
        assertThat(INBOX.texts())
                .filteredOn(text -> text.to().equals("+14255550100"))
                .extracting(TextMessage::message)
                .hasSize(6)
                .anySatisfy(text -> assertThat(text).startsWith("123456"));
    }

    @ParameterizedTest
    @CsvSource({"elsewhere, de, realm", "../workforce, de, realm", "customers, xx, language", "customers, '', language"
    })
    void whatIsNotOfferedIsRefused(String realm, String language, String field) {
        assertThat(samples(realm, language).expect(400).json().get("Error").asText())
                .startsWith("The field \"" + field + "\" must be one of ");
    }

    private static List<Mail> mails() {
        return INBOX.mails().stream()
                .filter(mail -> mail.to().get(0).address().equals("samples@example.com"))
                .toList();
    }

    private static Answer samples(String realm, String language) {
        return Administrator.form(INBOX.url() + "/samples", Map.of("realm", realm, "language", language));
    }
}
