package dev.userpools.tests;

import static dev.userpools.tests.fixture.ForgottenPassword.CODE_PAGE;
import static dev.userpools.tests.fixture.ForgottenPassword.ask;
import static dev.userpools.tests.fixture.ForgottenPassword.askAgain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.server.Mail;
import dev.userpools.tests.fixture.Invitations;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Who forgot his temporary password, or let it expire, is told what to do. Paths: forgotten password; invitations by mail
 * and text message.
 */
final class RecoveryOfInvitedUsersIT {

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final String name = TestRealm.newName();
    private final String address = name + "@example.com";
    private final String number = SignUp.newNumber();

    @AfterEach
    void removeRealm() {
        server.moveTime(Duration.ZERO);
        realm.delete();
    }

    @Test
    void heIsToldToAskForANewInvitation() {
        realm.create(NewUser.named(name).withVerifiedEmail());
        String password = realm.temporaryPassword(address);

        PlainBrowser browser = ask(realm, name);

        assertThat(browser.pageId()).isEqualTo(CODE_PAGE);
        Mail mail = realm.awaitMail(address, 2);
        assertThat(mail.subject()).isEqualTo("You need a new invitation");
        assertThat(mail.text()).contains(name, "ask your administrator for a new invitation");
        assertThat(realm.isTemporaryPassword(name, password)).isTrue();
    }

    @Test
    void heIsToldSoInHisLanguage() {
        realm.create(NewUser.named(name).with("locale", "de"));
        realm.awaitMail(address);

        ask(realm, name);

        assertThat(realm.awaitMail(address, 2).subject()).isEqualTo("Sie brauchen eine neue Einladung");
    }

    @Test
    void whoWasInvitedByTextMessageIsToldByTextMessage() {
        realm.create(NewUser.named(name).with("phone_number", number).invitedBy("SMS"));
        realm.awaitText(number);

        ask(realm, name);

        Awaitility.await().until(() -> realm.textsTo(number).size() == 2);
        assertThat(realm.textsTo(number).get(0).message()).contains("ask your administrator for a new invitation");
        assertThat(realm.mailsTo(address)).isEmpty();
    }

    @Test
    void heIsInvitedAgainWhereThePoolSaysSo() {
        String id = realm.create(NewUser.named(name));
        String first = realm.temporaryPassword(address);
        realm.configure("selfServiceInvitation", "true").expect(204);
        server.moveTime(Duration.ofDays(6));

        ask(realm, name);

        String second = Invitations.password(realm.awaitMail(address, 2));
        assertThat(realm.isTemporaryPassword(name, second)).isTrue();
        assertThat(realm.isTemporaryPassword(name, first)).isFalse();
        assertThat(realm.status(id).get("status").asText()).isEqualTo("FORCE_CHANGE_PASSWORD");
    }

    @Test
    void isNotFlooded() {
        String id = realm.create(NewUser.named(name).withVerifiedEmail());
        realm.awaitMail(address);
        PlainBrowser byName = ask(realm, name);
        realm.awaitMail(address, 2);
        PlainBrowser byAddress = ask(realm, address);
        awaitRefusals(id, 1);
        for (int asks = 2; asks <= 6; asks++) {
            server.moveTime(Duration.ofSeconds(31L * asks));
            askAgain(byName);
            realm.awaitMail(address, asks + 1);
            askAgain(byAddress);
            awaitRefusals(id, asks);
        }

        assertThat(realm.mailsTo(address)).hasSize(1 + 6);
    }

    @Test
    void isNotSentMoreWhereTheServerIsLate() {
        String id = realm.create(NewUser.named(name).withVerifiedEmail());
        realm.awaitMail(address);
        ask(realm, name);
        realm.awaitMail(address, 2);

        ask(realm, address);
        // Before what was asked for is dealt with, which is some 200 milliseconds later.
        server.moveTime(Duration.ofSeconds(31));

        awaitRefusals(id, 1);
        assertThat(realm.mailsTo(address)).hasSize(2);
    }

    @Test
    void whoCannotBeReachedAnywhereIsSentNothing() {
        String id = realm.create(NewUser.named(name).withoutEmail());

        assertThat(ask(realm, name).pageId()).isEqualTo(CODE_PAGE);

        awaitRefusals(id, 1);
    }

    @Test
    void aUserOfAnIdentityProviderHasNoPasswordToForget() {
        server.admin()
                .post(
                        realm.name() + "/identity-provider/instances",
                        Map.of(
                                "alias", "partner",
                                "providerId", "oidc",
                                "config", Map.of("clientId", "pool", "clientSecret", "s3cret")))
                .expect(201);
        String id = realm.importUser(Map.of("username", name, "email", address, "emailVerified", true));
        server.admin()
                .post(
                        realm.name() + "/users/" + id + "/federated-identity/partner",
                        Map.of("userId", "1", "userName", name))
                .expect(204);
        assertThat(realm.status(id).get("status").asText()).isEqualTo("EXTERNAL_PROVIDER");

        assertThat(ask(realm, name).pageId()).isEqualTo(CODE_PAGE);

        awaitRefusals(id, 1);
        assertThat(realm.mailsTo(address)).isEmpty();
    }

    /** Keycloak's events that say that, and why, nothing was sent. */
    private void awaitRefusals(String id, int count) {
        Awaitility.await()
                .until(() -> server.admin()
                                .get(realm.name() + "/events?type=SEND_RESET_PASSWORD_ERROR&user=" + id)
                                .json()
                                .size()
                        == count);
    }
}
