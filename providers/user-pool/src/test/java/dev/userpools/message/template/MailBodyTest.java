package dev.userpools.message.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values, in both parts of a mail. */
final class MailBodyTest {

    static Stream<String> values() {
        return Stream.of(
                "<&>\"'{}#$\\",
                "<script>alert(1)</script>",
                "<b>bold</b>&amp;&lt;",
                "</p><img src=x onerror=alert(1)>",
                "<!-- ${x} -->",
                "{####}",
                "{username}",
                "$1\\1",
                "two  blanks",
                Samples.EVERY_ASCII,
                Samples.EMOJI);
    }

    @ParameterizedTest
    @MethodSource("values")
    void aPasswordArrivesLetterByLetterInBothParts(String password) {
        MailBody mail = mail("<p>Your password is <b>{####}</b> today.</p>", "max", password);

        assertThat(parsed(mail).select("b").first().wholeText()).isEqualTo(password);
        assertThat(mail.text()).isEqualTo("Your password is " + password + " today.");
    }

    @ParameterizedTest
    @MethodSource("values")
    void aPasswordArrivesLetterByLetterFromATemplateWithoutMarkup(String password) {
        MailBody mail = mail("Your password is {####} today.", "max", password);

        assertThat(parsed(mail).body().wholeText()).isEqualTo("Your password is " + password + " today.");
        assertThat(mail.text()).isEqualTo("Your password is " + password + " today.");
    }

    @ParameterizedTest
    @MethodSource("values")
    void aUserNameIsTextAndNothingElse(String username) {
        MailBody mail = mail("<p>Hello <i>{username}</i>: <b>{####}</b></p>", username, "42");

        Document page = parsed(mail);
        assertThat(page.select("i").first().wholeText()).isEqualTo(username);
        assertThat(page.select("i").first().children()).isEmpty();
        assertThat(page.select("b").text()).isEqualTo("42");
        assertThat(mail.text()).isEqualTo("Hello " + username + ": 42");
    }

    @Test
    void bothValuesMayComeOften() {
        MailBody mail = mail("{username}{####}{username}<br>{####}", "max", "42");

        assertThat(parsed(mail).body().wholeText()).isEqualTo("max42max\n42");
        assertThat(mail.text()).isEqualTo("max42max\n42");
    }

    @Test
    void theAdministratorsOwnEntitiesAreRead() {
        MailBody mail = mail("<p>Caf&eacute; &lt;Rose&gt; &amp; {username}</p>", "max", "42");

        assertThat(parsed(mail).text()).isEqualTo("Café <Rose> & max");
        assertThat(mail.text()).isEqualTo("Café <Rose> & max");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aTemplateWithoutMarkupKeepsItsLines(String lineBreak) {
        MailBody mail = mail(String.join(lineBreak, "Hello {username},", "", "I <3 you & {####}"), "max", "42");

        assertThat(parsed(mail).body().wholeText()).isEqualTo("Hello max,\n\nI <3 you & 42");
        assertThat(mail.text()).isEqualTo("Hello max,\n\nI <3 you & 42");
    }

    @Test
    void aTemplateWithMarkupHasItsLinesWhereTheMarkupPutsThem() {
        MailBody mail = mail("<p>Hello\n{username}</p>", "max", "42");

        assertThat(parsed(mail).text()).isEqualTo("Hello max");
        assertThat(mail.text()).isEqualTo("Hello max");
    }

    static MailBody mail(String template, String username, String code) {
        return new MessageTemplate(template).mailBody(new TemplateValues(username, code));
    }

    static Document parsed(MailBody mail) {
        return Jsoup.parseBodyFragment(mail.html());
    }
}
