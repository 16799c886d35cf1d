package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.PostgresServer;
import dev.userpools.tests.fixture.ScriptedMailServer;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.UnusedAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whose account is never removed, and what becomes of one whose user comes in the very moment. Paths: admin REST, browser
 * without scripts, impersonation, identity brokering's link.
 */
final class UsedAccountsIT {

    private static final String TEMPORARY = "Temporary-passw0rd";
    private static final String OWN = "My-own-passw0rd";

    private final PostgresServer postgres = PostgresServer.shared();
    private final TestServer server = postgres.server();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final String name = TestRealm.newName();
    private final NewUser user = NewUser.named(name).withTemporaryPassword(TEMPORARY);

    @AfterEach
    void tidyUp() {
        server.moveTime(Duration.ZERO);
        realm.delete();
    }

    @Test
    void aUserWhoCompletedASignInIsKept() {
        String id = realm.create(user);
        chooseOwnPassword(atNewPasswordPage());

        assertIsKept(id);
    }

    @Test
    void aUserWhoseOwnPasswordAnAdministratorResetIsKept() {
        String id = realm.create(user);
        chooseOwnPassword(atNewPasswordPage());
        realm.resetPassword(id, TEMPORARY, true);
        assertThat(realm.status(id).get("status").asText()).isEqualTo("FORCE_CHANGE_PASSWORD");
        assertThat(new UnusedAccount(realm, id).neverExpires()).isTrue();

        assertIsKept(id);
    }

    @Test
    void aUserWhoWasSentAnotherInvitationAfterSuchAResetIsKept() {
        String id = realm.create(user);
        chooseOwnPassword(atNewPasswordPage());
        realm.resetPassword(id, TEMPORARY, true);
        realm.resend(id).expect(200);

        assertIsKept(id);
    }

    @Test
    void aUserWithAPermanentPasswordIsKept() {
        assertIsKept(realm.create(NewUser.named(name).withPermanentPassword(OWN)));
    }

    @Test
    void aUserWhomAnAdministratorGaveAPermanentPasswordIsKept() {
        String id = realm.create(user);
        realm.resetPassword(id, OWN, false);

        assertIsKept(id);
    }

    @Test
    void aUserWithAnotherCredentialIsKept() {
        Map<String, Object> password = Map.of("type", "password", "value", TEMPORARY, "temporary", true);
        Map<String, Object> app = Map.of(
                "type", "otp",
                "secretData", "{\"value\":\"12345678901234567890\"}",
                "credentialData",
                        "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,\"algorithm\":\"HmacSHA1\"}");
        String id = server.admin()
                .post(
                        realm.name() + "/users",
                        Map.of(
                                "username",
                                name,
                                "enabled",
                                true,
                                "email",
                                name + "@example.com",
                                "credentials",
                                List.of(password, app)))
                .createdId();
        assertThat(new UnusedAccount(realm, id).neverExpires()).isFalse();

        assertIsKept(id);
    }

    @Test
    void aUserLinkedToAnIdentityProviderIsKept() {
        Map<String, String> endpoints = Map.of(
                "clientId", "us",
                "authorizationUrl", "https://idp.example.com/authorize",
                "tokenUrl", "https://idp.example.com/token");
        server.admin()
                .post(
                        realm.name() + "/identity-provider/instances",
                        Map.of("alias", "company", "providerId", "oidc", "config", endpoints))
                .expect(201);
        String id = realm.create(user);
        server.admin()
                .post(
                        realm.name() + "/users/" + id + "/federated-identity/company",
                        Map.of("userId", name, "userName", name))
                .expect(204);

        assertIsKept(id);
    }

    @Test
    void aUserWithASessionIsKept() {
        int month = (int) Duration.ofDays(30).toSeconds();
        realm.change(Map.of("ssoSessionIdleTimeout", month, "ssoSessionMaxLifespan", month));
        String id = realm.create(user);
        server.admin()
                .post(realm.name() + "/users/" + id + "/impersonation", Map.of())
                .expect(200);

        assertIsKept(id);
    }

    @Test
    void aUserWhoseAccountGoesWhileHeChoosesHisPasswordIsToldAndNobodyIsLeftHalfMade() {
        UnusedAccount account = new UnusedAccount(realm, realm.create(user));
        Instant expires = account.expires();
        server.moveTimeTo(expires.minusSeconds(60));
        PlainBrowser browser = atNewPasswordPage();
        server.moveTimeTo(expires);
        account.awaitGone();

        browser.submit(Map.of("password-new", OWN, "password-confirm", OWN));

        assertThat(browser.isSignedIn()).isFalse();
        assertThat(browser.status()).isEqualTo(400);
        assertThat(browser.pageId()).isEqualTo("login-error");
        assertThat(browser.text()).contains("Your account no longer exists.");
        assertThat(postgres.sql().number("select count(*) from user_entity where username = ?", name))
                .isZero();
        assertThat(realm.directGrant(name, OWN).body()).contains("Invalid user credentials");
        assertThat(realm.create(user)).isNotEqualTo(account.id());
    }

    @Test
    void aRealmIsDeletedWithItsWaitingAccountsAndMessages() {
        TestRealm another = server.newRealmLike("workforce");
        another.change(ScriptedMailServer.smtp(ScriptedMailServer.CLOSED_PORT));
        String realmId = postgres.sql()
                .texts("select id from realm where name = ?", another.name())
                .get(0);
        another.create(user);
        assertThat(rows("user_pool_account", realmId)).isEqualTo(1);
        assertThat(rows("user_pool_outbox", realmId)).isEqualTo(1);

        another.delete();

        assertThat(rows("user_pool_account", realmId)).isZero();
        assertThat(rows("user_pool_outbox", realmId)).isZero();
    }

    private PlainBrowser atNewPasswordPage() {
        PlainBrowser browser = realm.browser().openSignIn().signIn(name, TEMPORARY);
        assertThat(browser.pageId()).isEqualTo("login-login-update-password");
        return browser;
    }

    private static void chooseOwnPassword(PlainBrowser browser) {
        browser.submit(Map.of("password-new", OWN, "password-confirm", OWN));
        assertThat(browser.isSignedIn()).isTrue();
    }

    private void assertIsKept(String id) {
        server.moveTime(Duration.ofDays(8));
        postgres.awaitLookForUnusedAccounts();
        assertThat(realm.user(id).status()).isEqualTo(200);
        assertThat(realm.user(id).json().get("enabled").asBoolean()).isTrue();
    }

    private long rows(String table, String realmId) {
        return postgres.sql().number("select count(*) from " + table + " where realm_id = ?", realmId);
    }
}
