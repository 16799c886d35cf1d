package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.PoolCalls;
import dev.userpools.tests.fixture.TestServer;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of the shipped realms, in English and German. Path: admin REST {@code user-pool/message-test}. */
final class ShippedTextsIT {

    private static final String CODE = "123456";

    /** The part of GSM 03.38's basic alphabet our texts may need: beyond it a message has 70 characters, not 160. */
    private static final String GSM = "[A-Za-z0-9 @£$¥èéùìòÇØøÅåÆæßÉ!\"#¤%&'()*+,\\-./:;<=>?¡ÄÖÑÜ§¿äöñüà_]*";

    static Stream<Arguments> inEachRealmAndLanguage() {
        return Stream.of("workforce", "customers")
                .flatMap(realm -> Stream.of("en", "de").map(locale -> Arguments.of(realm, locale)));
    }

    @ParameterizedTest
    @MethodSource("inEachRealmAndLanguage")
    void bringTheCodeByMailInBothParts(String realm, String locale) {
        for (String template : List.of("verification", "recovery", "emailMfa")) {
            JsonNode mail = mail(realm, locale, template);

            assertThat(parsed(mail).select("p"))
                    .as(template)
                    .anyMatch(paragraph -> paragraph.text().equals(CODE));
            assertThat(mail.get("text").asText().lines()).as(template).contains(CODE);
            assertReadsWell(mail, realm, locale);
        }
    }

    @ParameterizedTest
    @MethodSource("inEachRealmAndLanguage")
    void bringTheLinkByMailInBothParts(String realm, String locale) {
        JsonNode mail = mail(realm, locale, "verificationByLink");

        String link = parsed(mail).selectFirst("a").attr("href");
        assertThat(link).contains("/realms/" + realm + "/user-pool/confirm/");
        assertThat(parsed(mail).selectFirst("a").text()).isNotBlank();
        assertThat(mail.get("text").asText()).contains("(" + link + ")");
        assertReadsWell(mail, realm, locale);
    }

    @ParameterizedTest
    @MethodSource("inEachRealmAndLanguage")
    void bringTheCodeAtTheFrontOfATextMessage(String realm, String locale) {
        for (String template : List.of("verification", "recovery", "smsAuthentication")) {
            String text =
                    calls(realm).rendered(template, locale).json().get("sms").asText();

            // Phones offer a number for filling in that stands next to the word.
            assertThat(text).startsWith(CODE + (locale.equals("de") ? " ist " : " is "));
            assertThat(text).containsIgnoringCase(" code ").contains(displayName(realm));
            assertThat(text).hasSizeLessThanOrEqualTo(140).matches(GSM);
        }
    }

    @ParameterizedTest
    @MethodSource("inEachRealmAndLanguage")
    void inviteWithNameAndPassword(String realm, String locale) {
        JsonNode answer = calls(realm).rendered("invitation", locale).json();

        for (String text : List.of(
                answer.get("sms").asText(),
                answer.at("/email/text").asText(),
                parsed(answer.get("email")).text())) {
            assertThat(text).contains("ada").contains(CODE);
        }
    }

    @ParameterizedTest
    @MethodSource("inEachRealmAndLanguage")
    void tellOfAChangedAddress(String realm, String locale) {
        JsonNode answer = calls(realm).rendered("addressChanged", locale).json();

        assertThat(answer.at("/email/text").asText()).contains("ada").doesNotContain(CODE);
        assertThat(answer.get("sms").asText()).hasSizeLessThanOrEqualTo(140).matches(GSM);
    }

    private static void assertReadsWell(JsonNode mail, String realm, String locale) {
        Document page = parsed(mail);
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(locale);
        assertThat(mail.get("subject").asText()).contains(displayName(realm));
        for (String text : List.of(mail.get("text").asText(), page.body().text())) {
            assertThat(text.strip()).startsWith(locale.equals("de") ? "Guten Tag," : "Hello,");
            assertThat(text).doesNotContain("{", "<", "&");
            if (locale.equals("de")) {
                assertThat(text).containsPattern("[äöüÄÖÜß]");
            }
        }
    }

    private static JsonNode mail(String realm, String locale, String template) {
        return calls(realm).rendered(template, locale).json().get("email");
    }

    private static Document parsed(JsonNode mail) {
        return Jsoup.parse(mail.get("html").asText());
    }

    private static String displayName(String realm) {
        return realm.equals("workforce") ? "Workforce" : "Customers";
    }

    private static PoolCalls calls(String realm) {
        return new PoolCalls(TestServer.shared().realm(realm));
    }
}
