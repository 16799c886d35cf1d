package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.server.Mail;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Invitations in the user's language. Paths: admin REST (localization), mail. */
final class InvitationLanguageIT {

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final String name = TestRealm.newName();

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @Test
    void aGermanReadsTheShippedGermanTexts() {
        Mail mail = invitation("de");

        assertThat(mail.subject()).isEqualTo("Ihr vorläufiges Passwort");
        assertThat(mail.text().strip()).startsWith("Ihr Benutzername ist " + name + ", Ihr vorläufiges Passwort ist ");
        assertThat(mail.html()).contains("Ihr vorläufiges Passwort ist");
    }

    @Test
    void everybodyElseReadsCognitosStandardInHisLanguage() {
        assertThat(invitation("en").subject()).isEqualTo("Your temporary password");
        assertThat(invitation("ja").subject()).isEqualTo("一時パスワードのお知らせ");
        // The realm does not speak this one.
        assertThat(invitation("fi").subject()).isEqualTo("Your temporary password");
    }

    @Test
    void aChangedTextHoldsForTheNextInvitation() {
        invitation("de");
        localize("userPool.inviteEmailMessage", "<p>Hallo <b>{username}</b>: {####}</p>");

        Mail mail = invitation("de");

        assertThat(mail.text().strip()).startsWith("Hallo " + name + ": ");
        assertThat(mail.html()).contains("<b>" + name + "</b>");
    }

    @Test
    void aTextIsNoMessageFormat() {
        localize("userPool.inviteEmailMessage", "It''s {0} '{username}' {####}");

        assertThat(invitation("de").text().strip()).startsWith("It''s {0} '" + name + "' ");
    }

    @Test
    void aTextWithoutItsPlaceholderIsIgnoredWithAWarning() {
        localize("userPool.inviteEmailMessage", "Willkommen, {username}!");

        Mail mail = invitation("de");

        assertThat(mail.text().strip()).startsWith("Ihr Benutzername ist " + name + ", Ihr vorläufiges Passwort ist ");
        assertThat(server.keycloak().log())
                .contains("Realm " + realm.name()
                        + ": the localization of userPool.inviteEmailMessage is ignored; it must"
                        + " be a text of 6 to 20000 characters that contains {username} and {####}.");
    }

    private void localize(String key, String text) {
        server.admin()
                .post(realm.name() + "/localization/de", Map.of(key, text))
                .expect(204);
    }

    /** The newest invitation of a user of that language; each call creates another user. */
    private Mail invitation(String locale) {
        String address = TestRealm.newName() + "@example.com";
        String id = server.admin()
                .get(realm.name() + "/users?exact=true&username=" + name)
                .json()
                .findPath("id")
                .asText("");
        if (!id.isEmpty()) {
            server.admin().delete(realm.name() + "/users/" + id).expect(204);
        }
        realm.create(NewUser.named(name).withEmail(address).with("locale", locale));
        return realm.awaitMail(address);
    }
}
