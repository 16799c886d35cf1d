package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.Partner;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.UserProfile;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A write-once attribute that an identity provider's mapper fills (Cognito's complaint C11: the second federated sign-in
 * fails). Path: sign-in by another realm, by OpenID Connect and by SAML, with Keycloak's own first broker login.
 */
final class WriteOnceBrokeringIT {

    private static final String ATTRIBUTE = "custom.tenant";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("customers");
    private final String name = TestRealm.newName();
    private Partner partner;

    @BeforeEach
    void addTheAttribute() {
        UserProfile.of(realm).add(ATTRIBUTE, "user-pool-write-once", Map.of()).expect(200);
    }

    @AfterEach
    void removeTheRealms() {
        realm.delete();
        partner.delete();
    }

    @ParameterizedTest
    @CsvSource({"OIDC, INHERIT", "OIDC, FORCE", "SAML, INHERIT", "SAML, FORCE"})
    void keepsTheFirstValueAndTheSecondSignInSucceeds(String protocol, String syncMode) {
        partner = protocol.equals("SAML") ? bySaml() : byOpenIdConnect();
        partner.map("given_name", "name", "IMPORT");
        String subject = partner.createUser(name);
        partner.map("given_name", ATTRIBUTE, syncMode);
        PlainBrowser first = signIn();
        assertThat(first.isSignedIn()).as(first.text()).isTrue();
        assertThat(stored()).isEqualTo("Test");
        server.admin()
                .put(partner.realm().name() + "/users/" + subject, Map.of("firstName", "Changed"))
                .expect(204);

        PlainBrowser second = signIn();

        assertThat(second.isSignedIn()).as(second.text()).isTrue();
        assertThat(stored()).isEqualTo("Test");
    }

    private Partner byOpenIdConnect() {
        return Partner.byOpenIdConnect(realm, "other", Map.of("syncMode", "IMPORT"));
    }

    private Partner bySaml() {
        Partner saml =
                Partner.bySaml(realm, "other").says("firstName", "given_name").says("email", "email");
        saml.map("email", "email", "IMPORT");
        return saml;
    }

    private PlainBrowser signIn() {
        return partner.signIn(realm.browser(), name);
    }

    private String stored() {
        return realm.user(realm.idOfEmail(name + "@example.com"))
                .json()
                .at("/attributes/" + ATTRIBUTE + "/0")
                .asText();
    }
}
