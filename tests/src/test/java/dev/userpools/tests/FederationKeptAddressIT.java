package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.Partner;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.UserProfile;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Addresses that a user keeps at a later sign-in by his identity provider, with the sync mode {@code FORCE}, in a realm whose
 * addresses are unique. Path: broker, by OpenID Connect, another Keycloak, OAuth 2.0 and SAML.
 */
final class FederationKeptAddressIT {

    private static final String PASSWORD = "The-pools-passw0rd";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("customers");
    private final String name = TestRealm.newName();
    private final String email = name + "@example.com";
    private Partner partner;

    @AfterEach
    void removeRealms() {
        realm.delete();
        partner.delete();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oidc", "keycloak-oidc", "oauth2", "saml"})
    void anotherUsersAddressIsNotTakenAndTheSignInGoesOn(String type) {
        String id = signInFirst(type);
        String taken = "taken-" + email;
        String owner = realm.create(NewUser.named(taken)
                .withEmail(taken)
                .withVerifiedEmail()
                .with("name", "Ada")
                .withPermanentPassword(PASSWORD));
        say(taken);

        PlainBrowser again = partner.signIn(realm.browser(), name);

        assertThat(again.isSignedIn()).as(again.text()).isTrue();
        assertKeptHisAddress(id);
        assertThat(realm.user(owner).json().get("email").asText()).isEqualTo(taken);
        assertThat(realm.identities(owner)).isEmpty();
        realm.awaitSignIn(taken, PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oidc", "keycloak-oidc", "oauth2", "saml"})
    void oneThatIsWrittenOnceStays(String type) {
        UserProfile.of(realm).validate("email", "user-pool-write-once").expect(200);
        String id = signInFirst(type);
        say("other-" + email);

        PlainBrowser again = partner.signIn(realm.browser(), name);

        assertThat(again.isSignedIn()).as(again.text()).isTrue();
        assertKeptHisAddress(id);
    }

    @ParameterizedTest
    @CsvSource({"oidc, false", "keycloak-oidc, false", "oauth2, true", "saml, true"})
    void anyOtherIsTaken(String type, boolean trustMakesItVerified) {
        String id = signInFirst(type);
        say("other-" + email);

        PlainBrowser again = partner.signIn(realm.browser(), name);

        assertThat(again.isSignedIn()).as(again.text()).isTrue();
        JsonNode user = realm.user(id).json();
        assertThat(user.get("email").asText()).isEqualTo("other-" + email);
        assertThat(user.get("emailVerified").asBoolean()).isEqualTo(trustMakesItVerified);
    }

    private void assertKeptHisAddress(String id) {
        JsonNode user = realm.user(id).json();
        assertThat(user.get("email").asText()).isEqualTo(email);
        assertThat(user.get("emailVerified").asBoolean()).isTrue();
    }

    /** A user comes by a provider the realm trusts, and has verified his address. */
    private String signInFirst(String type) {
        partner = (type.equals("saml") ? bySaml() : byOpenIdConnect(type)).trusted();
        partner.realm().create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(Partner.PASSWORD));
        PlainBrowser first = partner.signIn(realm.browser(), name);
        assertThat(first.isSignedIn()).as(first.text()).isTrue();
        String id = realm.idOfEmail(email);
        assertKeptHisAddress(id);
        return id;
    }

    private Partner byOpenIdConnect(String type) {
        Map<String, String> settings = new HashMap<>(Map.of("syncMode", "FORCE"));
        if (type.equals("oauth2")) {
            settings.putAll(Map.of("userIDClaim", "sub", "userNameClaim", "preferred_username", "emailClaim", "email"));
        }
        Partner byOpenIdConnect = Partner.byOpenIdConnect(realm, "other", type, settings);
        byOpenIdConnect.map("given_name", "name", "IMPORT");
        return byOpenIdConnect;
    }

    private Partner bySaml() {
        Partner saml = Partner.bySaml(realm, "other").says("firstName", "name").says("email", "email");
        saml.map("name", "name", "IMPORT");
        saml.map("email", "email", "FORCE");
        return saml;
    }

    /** What the provider says of him from now on: another address, which it has not verified. */
    private void say(String address) {
        String subject = partner.realm().idOf(name);
        server.admin()
                .put(partner.realm().name() + "/users/" + subject, Map.of("email", address, "emailVerified", false))
                .expect(204);
    }
}
