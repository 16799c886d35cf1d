package dev.userpools.message.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MessageTemplateTest {

    private static final String INVITATION = "Your username is {username} and temporary password is {####}. ";

    static Stream<String> values() {
        return Stream.of(
                "<&>\"'{}#$\\",
                "$1${1}\\1\\",
                "{0}{username}{####}",
                "${code}<#if x>",
                Samples.EVERY_ASCII,
                Samples.EMOJI);
    }

    @Test
    void theValuesTakeThePlaceOfTheirPlaceholders() {
        assertThat(plain(INVITATION, "max", "Xy7#")).isEqualTo("Your username is max and temporary password is Xy7#. ");
    }

    @Test
    void aPlaceholderMayComeOftenOrNever() {
        assertThat(plain("{####} {####}, {username}{username}", "max", "42")).isEqualTo("42 42, maxmax");
        assertThat(plain("Nothing to see", "max", "42")).isEqualTo("Nothing to see");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{###}", "{#####}", "{Username}", "{ username }", "{0}", "${username", "'{'####'}'"})
    void whatIsNoPlaceholderStaysAsItStands(String text) {
        assertThat(plain(text, "max", "42")).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("values")
    void aPasswordArrivesLetterByLetter(String password) {
        assertThat(plain("Password: {####}!", "max", password)).isEqualTo("Password: " + password + "!");
    }

    @ParameterizedTest
    @MethodSource("values")
    void aUserNameArrivesLetterByLetter(String username) {
        assertThat(plain("Hello {username}!", username, "42")).isEqualTo("Hello " + username + "!");
    }

    @Test
    void aUserCalledLikeAPlaceholderDoesNotGetThePasswordForHisName() {
        assertThat(plain("{username}: {####}", "{####}", "42")).isEqualTo("{####}: 42");
        assertThat(plain("{####}: {username}", "max", "{username}")).isEqualTo("{username}: max");
    }

    @Test
    void aTextMessageKeepsItsLines() {
        assertThat(plain("Hello {username},\n\n  {####}\n", "max", "42")).isEqualTo("Hello max,\n\n  42\n");
    }

    @Test
    void theValuesAreNeverPrinted() {
        assertThat(new TemplateValues("max", "42").toString()).doesNotContain("max", "42");
    }

    @Nested
    final class Subjects {

        @ParameterizedTest
        @ValueSource(strings = {"\r", "\n", "\r\n", "\u0085", "\u2028", "\u2029", "\r\n\r\n"})
        void areOneLineWhateverTheValuesHold(String lineBreak) {
            String subject = singleLine("Welcome {username}", "max" + lineBreak + "Bcc: all@example.com");

            assertThat(subject).isEqualTo("Welcome max Bcc: all@example.com");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\r", "\n", "\u0085", "\u2028"})
        void areOneLineWhateverTheTemplateHolds(String lineBreak) {
            assertThat(singleLine(lineBreak + "Welcome" + lineBreak + "{username}" + lineBreak, "max"))
                    .isEqualTo("Welcome max");
        }

        @Test
        void keepEverythingElse() {
            assertThat(singleLine("{username}", Samples.EMOJI)).isEqualTo(Samples.EMOJI);
            assertThat(singleLine("{username}", Samples.EVERY_ASCII)).isEqualTo(Samples.EVERY_ASCII);
        }

        private String singleLine(String template, String username) {
            return new MessageTemplate(template).singleLine(new TemplateValues(username, "42"));
        }
    }

    private static String plain(String template, String username, String code) {
        return new MessageTemplate(template).plain(new TemplateValues(username, code));
    }
}
