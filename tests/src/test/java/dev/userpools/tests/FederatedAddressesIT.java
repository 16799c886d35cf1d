package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.Partner;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses that identity providers bring, and bring anew at each sign-in. Path: broker, sync mode {@code FORCE}. */
final class FederatedAddressesIT {

    private static final String PASSWORD = "The-pools-passw0rd";

    private static final TestServer SERVER = TestServer.shared();
    private static final TestRealm REALM = SERVER.newRealmLike("workforce");
    private static final Partner TRUSTED = Partner.byOpenIdConnect(REALM, "Trusted", Map.of("syncMode", "FORCE"))
            .trusted();
    private static final Partner KEYCLOAK = Partner.byOpenIdConnect(
                    REALM, "Keycloak", "keycloak-oidc", Map.of("syncMode", "FORCE"))
            .trusted();
    private static final Partner OTHER = Partner.byOpenIdConnect(REALM, "Other", Map.of("syncMode", "FORCE"));

    private final String name = TestRealm.newName();
    private final String email = name + "@example.com";

    @BeforeAll
    static void map() {
        OTHER.map("given_name", "phone_number", "FORCE");
    }

    @AfterAll
    static void removeRealms() {
        REALM.delete();
        TRUSTED.delete();
        KEYCLOAK.delete();
        OTHER.delete();
    }

    @Test
    void whatATrustedProviderHasVerifiedSignsIn() {
        String id = signInFirst(TRUSTED);

        REALM.resetPassword(id, PASSWORD, false);

        assertThat(REALM.user(id).json().get("emailVerified").asBoolean()).isTrue();
        REALM.awaitSignIn(email, PASSWORD);
    }

    @Test
    void whatAnotherSaysDoesNot() {
        String id = signInFirst(OTHER);

        REALM.resetPassword(id, PASSWORD, false);

        assertThat(REALM.user(id).json().get("emailVerified").asBoolean()).isFalse();
        assertThat(REALM.signsIn(email, PASSWORD)).isFalse();
    }

    @Test
    void anAddressOfAnotherUserStaysHisAndTheSignInGoesOn() {
        String taken = "taken-" + email;
        String owner = REALM.create(NewUser.named("owner-" + name)
                .withEmail(taken)
                .withVerifiedEmail()
                .withPermanentPassword(PASSWORD));
        String id = signInFirst(TRUSTED);
        change(TRUSTED, subjectOf(id), Map.of("email", taken));

        PlainBrowser again = TRUSTED.signIn(REALM.browser(), name);

        assertThat(again.isSignedIn()).as(again.text()).isTrue();
        REALM.awaitSignIn(taken, PASSWORD);
        assertThat(REALM.user(owner).json().get("emailVerified").asBoolean()).isTrue();
        assertThat(REALM.identities(owner)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatTheUserHasProvedHereStaysVerified(boolean ofAnotherKeycloak) {
        Partner partner = ofAnotherKeycloak ? KEYCLOAK : TRUSTED;
        String id = signInFirst(partner);
        change(partner, subjectOf(id), Map.of("emailVerified", false));

        PlainBrowser again = partner.signIn(REALM.browser(), name);

        assertThat(again.isSignedIn()).as(again.text()).isTrue();
        assertThat(REALM.user(id).json().get("emailVerified").asBoolean()).isTrue();
    }

    @Test
    void aNumberThatChangesThereIsNotVerifiedAnyMore() {
        String id = signInFirst(OTHER);
        change(OTHER, subjectOf(id), Map.of("firstName", "+49 30 1234567"));
        OTHER.signIn(REALM.browser(), name);
        verifyPhone(id);

        OTHER.signIn(REALM.browser(), name);
        assertThat(attribute(id, "phone_number")).isEqualTo("+49301234567");
        assertThat(attribute(id, "phone_number_verified")).isEqualTo("true");

        change(OTHER, subjectOf(id), Map.of("firstName", "+49 30 7654321"));
        OTHER.signIn(REALM.browser(), name);
        assertThat(attribute(id, "phone_number")).isEqualTo("+49307654321");
        assertThat(attribute(id, "phone_number_verified")).isEqualTo("false");
    }

    private String signInFirst(Partner partner) {
        String subject =
                partner.realm().create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(Partner.PASSWORD));
        if (partner == OTHER) {
            change(partner, subject, Map.of("firstName", "+49 30 1111111"));
        }
        PlainBrowser browser = partner.signIn(REALM.browser(), name);
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        return REALM.idOf(partner.alias().toLowerCase(Locale.ROOT) + "_" + subject);
    }

    private static void change(Partner partner, String subject, Map<String, Object> change) {
        SERVER.admin().put(partner.realm().name() + "/users/" + subject, change).expect(204);
    }

    private static String subjectOf(String id) {
        return REALM.identities(id).get(0).get("userId").asText();
    }

    private static void verifyPhone(String id) {
        ObjectNode user = (ObjectNode) REALM.user(id).json();
        ((ObjectNode) user.get("attributes")).putArray("phone_number_verified").add("true");
        SERVER.admin().put(REALM.name() + "/users/" + id, user).expect(204);
    }

    private static String attribute(String id, String attribute) {
        return REALM.user(id).json().at("/attributes/" + attribute + "/0").asText();
    }
}
