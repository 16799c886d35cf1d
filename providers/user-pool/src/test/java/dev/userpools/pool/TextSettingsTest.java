package dev.userpools.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextSettingsTest {

    @Nested
    final class Subjects {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "inviteEmailSubject",
                    "verificationEmailSubject",
                    "verificationEmailSubjectByLink",
                    "attributeEmailSubject",
                    "attributeEmailSubjectByLink",
                    "recoveryEmailSubject",
                    "emailMfaSubject"
                })
        void haveOneTo140CharactersInOneLine(String key) throws InvalidSettingException {
            assertThat(SettingReader.read(key, "!")).isEqualTo("!");
            assertThat(SettingReader.read(key, "s".repeat(140))).isEqualTo("s".repeat(140));
            SettingReader.assertRefused(key, "s".repeat(141))
                    .withMessageStartingWith(key + ": \"sss")
                    .withMessageEndingWith("…\" is not accepted; use one line of 1 to 140 characters.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029"})
        void areRefusedWithALineBreak(String lineBreak) {
            SettingReader.assertRefused("inviteEmailSubject", "Welcome" + lineBreak + "Bcc: everybody@example.com")
                    .withMessageEndingWith("use one line of 1 to 140 characters.");
        }
    }

    @Nested
    final class Messages {

        @ParameterizedTest
        @CsvSource({
            "inviteEmailMessage,             {username}{####},   20000",
            "inviteSmsMessage,               {username}{####},     140",
            "verificationEmailMessage,       {####},             20000",
            "verificationEmailMessageByLink, {##Verify##},       20000",
            "verificationSmsMessage,         {####},               140",
            "attributeEmailMessage,          {####},             20000",
            "attributeEmailMessageByLink,    {##Verify##},       20000",
            "attributeSmsMessage,            {####},               140",
            "recoveryEmailMessage,           {####},             20000",
            "recoverySmsMessage,             {####},               140",
            "smsAuthenticationMessage,       {####},               140",
            "emailMfaMessage,                {####},             20000"
        })
        void haveCognitosLengths(String key, String placeholders, int longest) throws InvalidSettingException {
            String shortest = placeholders.length() < 6 ? placeholders + "." : placeholders;
            String full = placeholders + "x".repeat(longest - placeholders.length());

            assertThat(SettingReader.read(key, shortest)).isEqualTo(shortest);
            assertThat(SettingReader.read(key, full)).isEqualTo(full);
            SettingReader.assertRefused(key, full + "x")
                    .withMessageContaining("use a text of 6 to " + longest + " characters");
        }

        @Test
        void areNotShorterThanSixCharacters() throws InvalidSettingException {
            assertThat(new TextType(6, 140, false, List.of()).accepts("12345")).isFalse();
            assertThat(SettingReader.read("verificationSmsMessage", "{####}")).isEqualTo("{####}");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Your password is {####}.",
                    "You are {username}.",
                    "No placeholder at all",
                    "{ username } and {####}",
                    "{Username} and {####}",
                    "{username} and {###}",
                    "{username} and {#####}",
                    "{username} and { #### }"
                })
        void refuseAnInvitationWithoutItsPlaceholders(String text) {
            for (String key : List.of("inviteEmailMessage", "inviteSmsMessage")) {
                SettingReader.assertRefused(key, text)
                        .withMessageStartingWith(key + ": \"" + text + "\" is not accepted")
                        .withMessageEndingWith("that contains {username} and {####}.");
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "verificationEmailMessage",
                    "verificationSmsMessage",
                    "attributeEmailMessage",
                    "attributeSmsMessage",
                    "recoveryEmailMessage",
                    "recoverySmsMessage",
                    "smsAuthenticationMessage",
                    "emailMfaMessage"
                })
        void refuseACodeThatWouldNotBeThere(String key) {
            SettingReader.assertRefused(key, "Your code is 123456")
                    .withMessageStartingWith(key + ": \"Your code is 123456\" is not accepted")
                    .withMessageEndingWith("that contains {####}.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Click {####}", "Click {####Verify####}", "Click {##Verify}", "Click {####} {## ##"})
        void refuseALinkThatWouldNotBeThere(String text) {
            SettingReader.assertRefused("verificationEmailMessageByLink", text)
                    .withMessageEndingWith("that contains {##Verify##}.");
        }

        @Test
        void mayHaveLinesAndMarkup() throws InvalidSettingException {
            String text = "<p>Hello {username},</p>\r\n<p>{####}</p>\u2028\n";

            assertThat(SettingReader.read("inviteEmailMessage", text)).isEqualTo(text);
        }

        @Test
        void areGivenOnce() {
            SettingReader.assertRefused("verificationSmsMessage", "One {####}", "Two {####}")
                    .withMessageStartingWith(
                            "verificationSmsMessage: \"One {####}, Two {####}\" is not accepted; use one value,");
        }
    }

    @Test
    void anInvitationsTextsCanBeOverriddenInTheRealmsLocalization() throws InvalidSettingException {
        InvitationSettings invitation =
                SettingReader.pool("inviteEmailSubject", "Welcome").invitation();

        assertThat(invitation.mail().subject().text()).isEqualTo("Welcome");
        assertThat(invitation.mail().subject().localizationKey()).isEqualTo("userPool.inviteEmailSubject");
        assertThat(invitation.mail().message().localizationKey()).isEqualTo("userPool.inviteEmailMessage");
        assertThat(invitation.smsMessage().localizationKey()).isEqualTo("userPool.inviteSmsMessage");
        assertThat(invitation.smsMessage().type().accepts("Hallo {username}, {####}"))
                .isTrue();
        assertThat(invitation.smsMessage().type().accepts("Hallo {username}")).isFalse();
    }
}
