package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.Directory;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.Partner;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Users who have their passwords elsewhere: the pool neither invites nor removes them. Paths: broker (browser without
 * scripts, a second realm as the identity provider), LDAP (direct grant, admin REST).
 */
final class FederatedUsersIT {

    private static final String PASSWORD = "My-own-passw0rd";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final String name = TestRealm.newName();

    @AfterEach
    void resetTime() {
        server.moveTime(Duration.ZERO);
        realm.delete();
    }

    @Test
    void usersOfAnIdentityProvider() {
        Partner partner = Partner.byOpenIdConnect(realm, "partner", Map.of());
        String subject = partner.createUser(name);

        PlainBrowser browser = partner.signIn(realm.browser(), name);

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        String id = realm.idOf("partner_" + subject);
        assertThat(realm.status(id).get("status").asText()).isEqualTo("EXTERNAL_PROVIDER");
        Untouched.assertThatItIs(realm, id);
        partner.delete();
    }

    @Test
    void usersOfAnLdapDirectory() {
        try (Directory directory = Directory.start()) {
            directory.add(name, PASSWORD);
            connectTo(directory, false);

            realm.directGrant(name, PASSWORD).expect(200);

            Untouched.assertThatItIs(realm, realm.idOf(name));
        }
    }

    @Test
    void usersAnAdministratorCreatesInAnLdapDirectory() {
        try (Directory directory = Directory.start()) {
            connectTo(directory, true);

            String id = realm.create(NewUser.named(name).invitedBy("EMAIL"));

            assertThat(realm.user(id).json().has("federationLink")).isTrue();
            assertThat(realm.user(id).json().at("/attributes/invitation").isMissingNode())
                    .isTrue();
            Untouched.assertNoAccount(realm, id);
            Untouched.invitedIn(server.realm("workforce"));
            assertThat(realm.mailsTo(name + "@example.com")).isEmpty();
        }
    }

    private void connectTo(Directory directory, boolean takesNewUsers) {
        server.admin()
                .post(realm.name() + "/components", directory.component(takesNewUsers))
                .expect(201);
    }
}
