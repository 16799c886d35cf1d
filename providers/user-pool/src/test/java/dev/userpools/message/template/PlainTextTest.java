package dev.userpools.message.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail's text part, for who reads no HTML. */
final class PlainTextTest {

    @Test
    void paragraphsAreApart() {
        assertThat(text("<h1>Welcome</h1><p>Hello {username}</p>\n\n<p>{####}</p><div>Bye</div>"))
                .isEqualTo("Welcome\n\nHello max\n\n42\n\nBye");
    }

    @Test
    void nestedAndEmptyParagraphsLeaveOneEmptyLine() {
        assertThat(text("<div><div><p>One</p></div></div><p></p><div> </div><p>Two</p>"))
                .isEqualTo("One\n\nTwo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"One<br>Two", "One<br/>Two", "<p>One<br>\n   Two</p>", "One  <br>Two"})
    void lineBreaksAreKept(String html) {
        assertThat(text(html)).isEqualTo("One\nTwo");
    }

    @Test
    void whiteSpaceIsFoldedAsInAPage() {
        assertThat(text("<p>  One\n\ttwo   <b> three</b>\r\n</p>")).isEqualTo("One two three");
    }

    @Test
    void listsHaveDashes() {
        assertThat(text("<p>Todo</p><ul><li>One</li><li>Two</li></ul><p>Bye</p>"))
                .isEqualTo("Todo\n\n- One\n- Two\n\nBye");
        assertThat(text("<ol><li>One</li><li>Two</li></ol>")).isEqualTo("- One\n- Two");
    }

    @Test
    void tablesHaveARowALine() {
        assertThat(text("<p>Yours</p><table><tr><th>Name</th><td>{username}</td></tr>"
                        + "<tr><th>Password</th><td>{####}</td></tr></table><p>Bye</p>"))
                .isEqualTo("Yours\n\nName max\nPassword 42\n\nBye");
    }

    @Test
    void linksShowTheirAddressBehindTheirWords() {
        assertThat(text("Go <a href=\"https://app.example/?u={username}\">there</a>.</p>"))
                .isEqualTo("Go there (https://app.example/?u=max).");
    }

    @Test
    void linksWhoseWordsAreTheirAddressShowItOnce() {
        assertThat(text("Go to <a href=\"https://app.example/\">https://app.example/</a> now"))
                .isEqualTo("Go to https://app.example/ now");
    }

    @Test
    void linksThatLeadNowhereAreWords() {
        assertThat(text("<a href=\"javascript:alert(1)\">One</a> <a>two</a>")).isEqualTo("One two");
    }

    @Test
    void picturesAreTheirDescription() {
        assertThat(text("<img src=\"https://app.example/logo.png\" alt=\"The company\"> greets<img src=\"x.png\">"))
                .isEqualTo("The company greets");
    }

    @Test
    void theInvitationOfCognitoIsOneLine() {
        assertThat(text("Your username is {username} and temporary password is {####}. "))
                .isEqualTo("Your username is max and temporary password is 42.");
    }

    private static String text(String template) {
        return MailBodyTest.mail(template, "max", "42").text();
    }
}
