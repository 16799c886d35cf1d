package dev.userpools.message.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of the markup an administrator writes. */
final class SanitizedMailTest {

    private static final String ACTIVE =
            "script, style, form, input, button, textarea, iframe, object, embed, svg, meta, base, link";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert('{####}')</script>",
                "<SCRIPT SRC='https://evil.example/x.js'></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<style>body { background: url(https://evil.example) }</style>",
                "<form action='https://evil.example'><input name='password'><button>Go</button></form>",
                "<iframe src='https://evil.example'></iframe>",
                "<object data='https://evil.example'></object><embed src='https://evil.example'>",
                "<svg onload='alert(1)'><script>alert(1)</script></svg>",
                "<meta http-equiv='refresh' content='0;url=https://evil.example'>",
                "<base href='https://evil.example/'><link rel='stylesheet' href='https://evil.example'>",
                "<img src='x' onerror='alert(1)'>",
                "<p onclick='alert(1)' onmouseover=alert(1)>text</p>",
                "<a href='javascript:alert(1)'>text</a>",
                "<a href=' java\nscript:alert(1)'>text</a>",
                "<a href='&#106;avascript:alert(1)'>text</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>text</a>",
                "<a href='vbscript:alert(1)'>text</a>",
                "<img src='javascript:alert(1)'>",
                "<p style='background: url(javascript:alert(1))'>text</p>",
                "<!--[if mso]><script>alert(1)</script><![endif]-->"
            })
    void nothingActiveIsLeft(String markup) {
        MailBody mail = MailBodyTest.mail("<p>Before</p>" + markup + "<p>{####}</p>", "max", "42");

        Document page = MailBodyTest.parsed(mail);
        assertThat(page.body().select(ACTIVE)).isEmpty();
        assertThat(page.body().getAllElements())
                .flatExtracting(element -> element.attributes().asList())
                .allSatisfy(attribute -> {
                    assertThat(attribute.getKey()).doesNotStartWith("on");
                    assertThat(attribute.getValue()).doesNotContainIgnoringCase("script:", "data:");
                });
        assertThat(page.select("p").first().text()).isEqualTo("Before");
        assertThat(page.select("p").last().text()).isEqualTo("42");
        assertThat(mail.text()).startsWith("Before").endsWith("42").doesNotContain("script:", "evil");
    }

    @Test
    void whatMailProgramsShowIsLeft() {
        MailBody mail = MailBodyTest.mail(
                "<h1>Hi</h1><p style=\"color:red\"><b>b</b><i>i</i></p><ul><li>one</li></ul>"
                        + "<table><tr><td>cell</td></tr></table><blockquote>q</blockquote>"
                        + "<a href=\"https://app.example/start\">start</a>"
                        + "<img src=\"https://app.example/logo.png\" alt=\"Logo\" width=\"80\">",
                "max",
                "42");

        Document page = MailBodyTest.parsed(mail);
        for (String element : new String[] {"h1", "b", "i", "li", "td", "blockquote", "a[href]", "img[src][alt]"}) {
            assertThat(page.select(element)).as(element).hasSize(1);
        }
        assertThat(page.select("p").attr("style")).contains("color");
    }

    @Nested
    final class Addresses {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "a b&c=d#e?f/g     | a%20b%26c%3Dd%23e%3Ff%2Fg",
                    "../../evil        | ..%2F..%2Fevil",
                    "\"><script>       | %22%3E%3Cscript%3E",
                    "javascript:1      | javascript%3A1",
                    "@evil.example/    | %40evil.example%2F",
                    "{####}            | %7B%23%23%23%23%7D",
                    "é中               | %C3%A9%E4%B8%AD",
                    "+49 151           | %2B49%20151"
                })
        void holdTheValuesPercentEncoded(String username, String encoded) {
            String template = "<a href='https://app.example/u/{username}?name={username}&x=1#{username}'>start</a>";

            assertThat(link(template, username).attr("href"))
                    .isEqualTo("https://app.example/u/" + encoded + "?name=" + encoded + "&x=1#" + encoded);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://app.example{username}/start",
                    "https://{username}app.example/",
                    "https://{username}/start",
                    "https://app.example:{username}/start",
                    "//app.example{username}/start",
                    "https:app.example{username}",
                    "https:\\\\app.example{username}\\start",
                    "HTTPS://app.example{username}?x",
                    "https://app.example{username}#x"
                })
        void neverLeadToAHostTheUserNameNames(String address) {
            assertThat(link("<a href='" + address + "'>start</a>", ".evil.example")
                            .attr("href"))
                    .doesNotContain("evil");
        }

        @Test
        void areNoScriptWhateverTheUserNameIs() {
            assertThat(link("<a href='{username}'>start</a>", "javascript:alert(1)")
                            .attr("href"))
                    .doesNotContain("javascript:");
        }

        @Test
        void mayBeTheUsersOwnMailAddress() {
            assertThat(link("<a href='mailto:{username}'>mail</a>", "max@example.com")
                            .attr("href"))
                    .isEqualTo("mailto:max%40example.com");
        }

        private Element link(String template, String username) {
            return MailBodyTest.parsed(MailBodyTest.mail(template, username, "42"))
                    .select("a")
                    .first();
        }
    }

    @Test
    void aPicturesDescriptionHoldsTheValuesAsText() {
        MailBody mail = MailBodyTest.mail(
                "<img src='https://app.example/{username}.png' alt='Picture of {username}'>", "Max & \"Moritz\"", "42");

        Element picture = MailBodyTest.parsed(mail).select("img").first();
        assertThat(picture.attr("alt")).isEqualTo("Picture of Max & \"Moritz\"");
        assertThat(picture.attr("src")).isEqualTo("https://app.example/Max%20%26%20%22Moritz%22.png");
        assertThat(mail.text()).isEqualTo("Picture of Max & \"Moritz\"");
    }
}
