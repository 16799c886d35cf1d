package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.server.Mail;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in an invitation. Paths: admin REST, mail, text message. */
final class InvitationMessageIT {

    private static final String PASSWORD = "Aa1<&>\"'{}#$";
    private static TestRealm realm;

    private final String name = TestRealm.newName();
    private final String address = name + "@example.com";

    @BeforeAll
    static void createRealm() {
        realm = TestServer.shared().newRealmLike("workforce");
    }

    @AfterAll
    static void removeRealm() {
        realm.delete();
    }

    @BeforeEach
    void useTheDefaultTexts() {
        realm.configure("inviteEmailSubject").expect(204);
        realm.configure("inviteEmailMessage").expect(204);
        realm.configure("inviteSmsMessage").expect(204);
    }

    private Mail invitation(NewUser user) {
        realm.create(user.withTemporaryPassword(PASSWORD));
        return realm.awaitMail(user.email());
    }

    private Mail invitation() {
        return invitation(NewUser.named(name));
    }

    @Nested
    class ByDefault {

        @Test
        void comesFromTheRealmsSenderWithItsReplyAddress() {
            Mail mail = invitation();

            assertThat(mail.from().address()).isEqualTo("no-reply@workforce.example");
            assertThat(mail.from().name()).isEqualTo("Workforce");
            assertThat(mail.replyTo())
                    .singleElement()
                    .satisfies(reply -> assertThat(reply.address()).isEqualTo("support@workforce.example"));
            assertThat(mail.to())
                    .singleElement()
                    .satisfies(to -> assertThat(to.address()).isEqualTo(address));
        }

        @Test
        void hasCognitosTextInBothParts() {
            Mail mail = invitation();
            String text = "Your username is " + name + " and temporary password is " + PASSWORD + ".";

            assertThat(mail.subject()).isEqualTo("Your temporary password");
            assertThat(mail.text().strip()).isEqualTo(text);
            assertThat(words(mail)).contains(text);
        }
    }

    @Nested
    class WithAnyPassword {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Aa1<&>\"'{}#$",
                    "Bb2{####}{username}",
                    "Cc3&lt;b&gt;&amp;%40",
                    "Dd4<b>x</b><script>",
                    "Ee5$1\\2${x}<#if>",
                    "Ff6ß€😀'{0}"
                })
        void showsItLetterByLetterInBothParts(String password) {
            realm.create(NewUser.named(name).withTemporaryPassword(password));
            Mail mail = realm.awaitMail(address);

            assertThat(mail.text()).contains("temporary password is " + password + ".");
            assertThat(words(mail)).contains("temporary password is " + password + ".");
            assertThat(realm.isTemporaryPassword(name, password)).isTrue();
        }

        @Test
        void showsItLetterByLetterInATextMessage() {
            String number = "+4917" + Math.abs(name.hashCode() % 100_000_000);
            realm.configure("inviteSmsMessage", "\"{username}\"\\n{####}").expect(204);
            realm.create(NewUser.named(name)
                    .with("phone_number", number)
                    .invitedBy("SMS")
                    .withTemporaryPassword(PASSWORD));

            assertThat(realm.awaitText(number).message()).isEqualTo("\"" + name + "\"\\n" + PASSWORD);
        }
    }

    @Nested
    class ToAnyUsername {

        @ParameterizedTest
        @ValueSource(strings = {"{####}", "{username}", "<b>x\"'&", "$1\\2", "<script>alert(1)</script>", "{0}%s"})
        void showsItLetterByLetterInBothParts(String username) {
            Mail mail = invitation(NewUser.named(username).withEmail(address));
            String text = "Your username is " + username + " and temporary password is " + PASSWORD + ".";

            assertThat(mail.text().strip()).isEqualTo(text);
            assertThat(words(mail)).contains(text);
            assertThat(html(mail).select("script, b")).isEmpty();
        }
    }

    @Nested
    class WithTextsOfThePool {

        @Test
        void keepsTheirMarkupAndDropsWhatCouldRun() {
            realm.configure(
                            "inviteEmailMessage",
                            "<h1>Welcome</h1><p>Name: <b>{username}</b></p><p>Password: <code>{####}</code></p>"
                                    + "<a href=\"https://app.example/?u={username}\" onclick=\"run()\">Sign in</a>"
                                    + "<script>run()</script><iframe src=\"https://app.example\"></iframe>")
                    .expect(204);
            Mail mail = invitation();

            assertThat(html(mail).select("h1").text()).isEqualTo("Welcome");
            assertThat(html(mail).select("b").text()).isEqualTo(name);
            assertThat(html(mail).select("code").text()).isEqualTo(PASSWORD);
            assertThat(html(mail).select("a").attr("href")).isEqualTo("https://app.example/?u=" + name);
            assertThat(html(mail).select("script, iframe, [onclick]")).isEmpty();
            assertThat(mail.html()).doesNotContain("run()");
            assertThat(mail.text().strip())
                    .isEqualTo("Welcome\n\nName: " + name + "\n\nPassword: " + PASSWORD
                            + "\n\nSign in (https://app.example/?u=" + name + ")");
        }

        @Test
        void keepsTheLinesOfPlainOnes() {
            realm.configure("inviteEmailMessage", "Hello {username},\nyour password:\n\n{####}")
                    .expect(204);
            Mail mail = invitation();

            assertThat(mail.text().strip()).isEqualTo("Hello " + name + ",\nyour password:\n\n" + PASSWORD);
            assertThat(html(mail).select("br")).hasSize(3);
        }

        @Test
        void fillsInTheSubjectOnOneLine() {
            realm.configure("inviteEmailSubject", "Welcome, {username} & all").expect(204);

            assertThat(invitation().subject()).isEqualTo("Welcome, " + name + " & all");
        }

        @Test
        void takesThoseOfTheMomentItIsSent() {
            assertThat(invitation().subject()).isEqualTo("Your temporary password");
            realm.configure("inviteEmailSubject", "Your new account").expect(204);

            assertThat(invitation(NewUser.named(TestRealm.newName())).subject()).isEqualTo("Your new account");
        }
    }

    private static Document html(Mail mail) {
        return Jsoup.parse(mail.html());
    }

    private static String words(Mail mail) {
        return html(mail).text();
    }
}
