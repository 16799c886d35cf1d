package dev.userpools.message.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cognito's {@code {##words##}}, which becomes a link. */
final class MailLinkTest {

    private static final String LINK = "https://sso.example/realms/r%20s/user-pool/confirm/1?token=a-b_c&x=1#y";

    @Test
    void leadsToTheAddressInBothParts() {
        MailBody mail = mail("<p>Please click: {##Verify Email##}</p>", "max");

        assertThat(onlyLink(mail).text()).isEqualTo("Verify Email");
        assertThat(onlyLink(mail).attr("href")).isEqualTo(LINK);
        assertThat(mail.text()).isEqualTo("Please click: Verify Email (" + LINK + ")");
    }

    @Test
    void needsNoMarkupAroundIt() {
        MailBody mail = mail("Hello {username},\nplease click {##Verify##}.\nBye", "max");

        assertThat(onlyLink(mail).attr("href")).isEqualTo(LINK);
        Document page = parsed(mail);
        page.select(".user-pool-address").remove();
        assertThat(page.body().wholeText()).isEqualTo("Hello max,\nplease click Verify.\nBye");
        assertThat(mail.text()).isEqualTo("Hello max,\nplease click Verify (" + LINK + ").\nBye");
    }

    @Test
    void standsInFullBelowTheMailForWhoCannotPressIt() {
        MailBody mail = mail("<p>Please click: {##Verify Email##}</p>", "max");

        assertThat(parsed(mail).select(".user-pool-address").eachText()).containsExactly(LINK);
        assertThat(parsed(mail("<p>No link</p>", "max")).select(".user-pool-address"))
                .isEmpty();
    }

    @Test
    void mayComeOften() {
        MailBody mail = mail("<p>{##First##} or {##Second##}</p>", "max");

        assertThat(parsed(mail).select("a")).extracting(Element::text).containsExactly("First", "Second");
        assertThat(parsed(mail).select("a")).allMatch(link -> link.attr("href").equals(LINK));
        assertThat(mail.text()).isEqualTo("First (" + LINK + ") or Second (" + LINK + ")");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E-Mail bestätigen         | E-Mail bestätigen",
                "E-Mail best&auml;tigen    | E-Mail bestätigen",
                "确认                      | 确认",
                "Verify & go \"now\"       | Verify & go \"now\"",
                "1 > 0                     | 1 > 0",
                "{username                 | {##{username##}",
                "<b>Verify</b>             | <b>Verify</b>",
                "<script>                  | <script>",
                "<script>alert(1)</script> | <script>alert(1)</script>",
                "</a><a href='//evil'>x    | </a><a href='//evil'>x",
                "<!--                      | <!--"
            })
    void hasItsWordsAsText(String words, String shown) {
        MailBody mail = mail("<p>{##" + words + "##}</p><p>Behind</p>", "max");

        Document page = parsed(mail);
        assertThat(page.select("p").first().text()).isEqualTo(shown);
        assertThat(page.select("p:not(.user-pool-address)").last().text()).isEqualTo("Behind");
        assertThat(page.select("script, b")).isEmpty();
        assertThat(page.select("a")).allMatch(link -> link.attr("href").equals(LINK));
        assertThat(mail.text()).startsWith(shown).endsWith("Behind");
    }

    @Test
    void mayHaveWordsOnTwoLines() {
        MailBody mail = mail("{##Verify\nnow##}", "max");

        assertThat(onlyLink(mail).wholeText()).isEqualTo("Verify\nnow");
        assertThat(mail.text()).isEqualTo("Verify\nnow (" + LINK + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"{##Verify##}\">Verify</a>",
                "<a title='x' href='{##Verify##}'>Verify</a>",
                "<p>1 < 2</p><a href={##Verify##}>Verify</a>"
            })
    void isTheAddressItselfWhereTheTemplateHasTheTag(String template) {
        MailBody mail = mail(template, "max");

        assertThat(onlyLink(mail).text()).isEqualTo("Verify");
        assertThat(onlyLink(mail).attr("href")).isEqualTo(LINK);
        assertThat(mail.text()).endsWith("Verify (" + LINK + ")");
    }

    @Test
    void isALinkBehindASignThatBeginsNoTag() {
        MailBody mail = mail("I <3 you: {##Verify##}", "max");

        assertThat(onlyLink(mail).attr("href")).isEqualTo(LINK);
        assertThat(mail.text()).isEqualTo("I <3 you: Verify (" + LINK + ")");
    }

    @Test
    void isEncodedWhereItIsPartOfAnotherAddress() {
        MailBody mail = mail("<a href='https://app.example/go?to={##Verify##}'>Verify</a>", "max");

        assertThat(onlyLink(mail).attr("href"))
                .startsWith("https://app.example/go?to=https%3A%2F%2Fsso.example%2F")
                .endsWith("%26x%3D1%23y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{##Verify##}",
                "{####}",
                "l0123456789abcdef0123456789abcdefl",
                "<a href=\"https://evil.example\">Verify</a>"
            })
    void isNeverMadeByAUserName(String username) {
        MailBody mail = mail("<p>Hello <i>{username}</i>: {##Go##}</p>", username);

        assertThat(parsed(mail).select("i").first().wholeText()).isEqualTo(username);
        assertThat(onlyLink(mail).text()).isEqualTo("Go");
        assertThat(mail.text()).isEqualTo("Hello " + username + ": Go (" + LINK + ")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{####}", "{##}", "{## ##", "{##a#b##}", "{#Verify#}", "{ ##Verify## }"})
    void isNothingElse(String text) {
        assertThat(parsed(mail("<p>" + text + "</p>", "max")).select("a")).isEmpty();
    }

    @Test
    void isNeverPrinted() {
        assertThat(values("max").toString()).doesNotContain("sso.example");
    }

    private static Element onlyLink(MailBody mail) {
        assertThat(parsed(mail).select("a")).hasSize(1);
        return parsed(mail).select("a").first();
    }

    private static Document parsed(MailBody mail) {
        return MailBodyTest.parsed(mail);
    }

    private static MailBody mail(String template, String username) {
        return new MessageTemplate(template).mailBody(values(username));
    }

    private static TemplateValues values(String username) {
        return new TemplateValues(username, "", LINK);
    }
}
