package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.Administrator;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.UserProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A write-once attribute that an identity provider's mapper fills (Cognito's complaint C11: the second federated sign-in
 * fails). Path: sign-in by another realm, with Keycloak's own first broker login.
 */
final class WriteOnceBrokeringIT {

    private static final String PASSWORD = "My-own-passw0rd";
    private static final String ATTRIBUTE = "custom.tenant";

    private final TestServer server = TestServer.shared();
    private final Administrator admin = server.admin();
    private final TestRealm provider = server.newPlainRealm();
    private final TestRealm realm = server.newRealmLike("customers");
    private final String name = TestRealm.newName();

    @BeforeEach
    void connectTheRealms() {
        UserProfile.of(realm).add(ATTRIBUTE, "user-pool-write-once", Map.of()).expect(200);
        admin.post(
                        provider.name() + "/clients",
                        Map.of(
                                "clientId", "other-realm",
                                "secret", "secret-of-the-tests",
                                "redirectUris", List.of(server.keycloak().url() + "/realms/" + realm.name() + "/*")))
                .expect(201);
        String oidc = server.keycloak().url() + "/realms/" + provider.name() + "/protocol/openid-connect/";
        admin.post(
                        realm.name() + "/identity-provider/instances",
                        Map.of(
                                "alias",
                                "other",
                                "providerId",
                                "oidc",
                                "enabled",
                                true,
                                "config",
                                Map.of(
                                        "authorizationUrl", oidc + "auth",
                                        "tokenUrl", oidc + "token",
                                        "clientId", "other-realm",
                                        "clientSecret", "secret-of-the-tests",
                                        "clientAuthMethod", "client_secret_post",
                                        "defaultScope", "openid profile email",
                                        "syncMode", "IMPORT")))
                .expect(201);
        map("given_name", ATTRIBUTE);
        map("given_name", "name");
        provider.create(NewUser.named(name).withPermanentPassword(PASSWORD));
    }

    @AfterEach
    void removeTheRealms() {
        realm.delete();
        provider.delete();
    }

    @Test
    void keepsTheFirstValueAndTheSecondSignInSucceeds() {
        PlainBrowser first = signIn();
        assertThat(first.isSignedIn()).as(first.text()).isTrue();
        assertThat(stored()).isEqualTo("Test");
        admin.put(provider.name() + "/users/" + provider.idOf(name), Map.of("firstName", "Changed"))
                .expect(204);

        PlainBrowser second = signIn();

        assertThat(second.isSignedIn()).as(second.text()).isTrue();
        assertThat(stored()).isEqualTo("Test");
    }

    private PlainBrowser signIn() {
        return realm.browser().openSignIn(Map.of("kc_idp_hint", "other")).signIn(name, PASSWORD);
    }

    private void map(String claim, String attribute) {
        admin.post(
                        realm.name() + "/identity-provider/instances/other/mappers",
                        Map.of(
                                "name",
                                attribute,
                                "identityProviderAlias",
                                "other",
                                "identityProviderMapper",
                                "oidc-user-attribute-idp-mapper",
                                "config",
                                Map.of("syncMode", "INHERIT", "claim", claim, "user.attribute", attribute)))
                .expect(201);
    }

    private String stored() {
        return realm.user(realm.idOf(name))
                .json()
                .at("/attributes/" + ATTRIBUTE + "/0")
                .asText();
    }
}
