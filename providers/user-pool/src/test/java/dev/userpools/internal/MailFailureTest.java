package dev.userpools.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.email.EmailException;

final class MailFailureTest {

    private static final String ADDRESS = "max@example.com";

    @ParameterizedTest
    @CsvSource({"550, true", "500, true", "554, true", "499, false", "450, false", "421, false"})
    void anAddressIsRefusedForGoodFrom500On(int code, boolean permanent) throws AddressException {
        MailFailure failure = failure(refusedAddress(code));

        assertThat(failure.isPermanent()).isEqualTo(permanent);
        assertThat(failure.reason()).isEqualTo("mail server answered " + code + " (address refused)");
    }

    @ParameterizedTest
    @CsvSource({"552, true", "451, false"})
    void aMessageIsRefusedForGoodFrom500On(int code, boolean permanent) {
        MailFailure failure = failure(refusedMessage(code, null));

        assertThat(failure.isPermanent()).isEqualTo(permanent);
        assertThat(failure.reason()).isEqualTo("mail server answered " + code + " (message refused)");
    }

    @Test
    void ofSeveralAnswersTheOneAboutTheReceiverCounts() throws AddressException {
        MessagingException between = new MessagingException("between", refusedAddress(550));

        assertThat(failure(refusedMessage(250, refusedAddress(450))).isPermanent())
                .isFalse();
        assertThat(failure(refusedMessage(250, between)).isPermanent()).isTrue();
    }

    @Test
    void aServerThatIsNotThereMayBeThereLater() {
        MailFailure failure = failure(new ConnectException("Connection refused: mail.example:25"));

        assertThat(failure.isPermanent()).isFalse();
        assertThat(failure.reason()).isEqualTo("mail server not reachable or not configured (ConnectException)");
    }

    @Test
    void aRealmWithoutAMailServerMayHaveOneLater() {
        MailFailure failure = MailFailure.of(new EmailException("No sender address configured"));

        assertThat(failure.isPermanent()).isFalse();
        assertThat(failure.reason()).isEqualTo("mail server not reachable or not configured (EmailException)");
    }

    @Test
    void theAddressIsNotRepeated() throws AddressException {
        assertThat(failure(refusedAddress(550)).reason()).doesNotContain("max", "example");
        assertThat(failure(refusedMessage(554, null)).reason()).doesNotContain("max", "example");
    }

    private static MailFailure failure(Exception cause) {
        return MailFailure.of(new EmailException("Error when attempting to send the email", cause));
    }

    private static SMTPAddressFailedException refusedAddress(int code) throws AddressException {
        return new SMTPAddressFailedException(
                new InternetAddress(ADDRESS), "RCPT TO", code, code + " <" + ADDRESS + ">: no");
    }

    private static SMTPSendFailedException refusedMessage(int code, Exception next) {
        Address[] none = {};
        return new SMTPSendFailedException("DATA", code, code + " " + ADDRESS + ": no", next, none, none, none);
    }
}
