package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.AccountApi;
import dev.userpools.tests.fixture.DeviceUser;
import dev.userpools.tests.fixture.ForgottenPassword;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.PoolCalls;
import dev.userpools.tests.fixture.SecondFactor;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How remembered devices are seen and forgotten. Paths: account REST, admin REST of Keycloak and of ours, and each way to
 * another password.
 */
final class ForgottenDevicesIT {

    private static final String TYPE = "user-pool-device";
    private static final String NEW = "My-new-passw0rd";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final DeviceUser user = DeviceUser.in(realm);
    private PlainBrowser browser;

    @BeforeEach
    void rememberABrowser() {
        realm.withoutLockOuts();
        realm.configure(Map.of(
                        "mfaConfiguration", List.of("ON"), "deviceChallengeRequiredOnNewDevice", List.of("true")))
                .expect(204);
        browser = user.passesIn(realm.browser());
    }

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @Test
    void theUserSeesHisDevicesAndForgetsOne() {
        AccountApi account = AccountApi.in(realm, browser);
        PlainBrowser other = user.passesIn(realm.browser());

        JsonNode type = account.credentials(TYPE).orElseThrow();
        assertThat(type.get("category").asText()).isEqualTo("two-factor");
        assertThat(type.get("removeable").asBoolean()).isTrue();
        assertThat(type.hasNonNull("createAction")).isFalse();
        JsonNode shown = type.get("userCredentialMetadatas");
        assertThat(shown).hasSize(2);
        assertThat(shown.findValuesAsText("userLabel")).doesNotHaveDuplicates().allMatch(label -> !label.isBlank());
        assertThat(shown.at("/0/infoMessage/key").asText()).isEqualTo("userPoolDeviceLastUsed");
        assertThat(shown.toString()).doesNotContain("current");
        account.deleteCredential(shown.at("/0/credential/id").asText()).expect(204);

        assertThat(user.isRememberedIn(browser)).isFalse();
        assertThat(user.isRememberedIn(other)).isTrue();
    }

    @Test
    void whoHasNoneSeesNothingOfThem() {
        AccountApi account = AccountApi.in(realm, browser);
        new PoolCalls(realm).forgetDevices(user.id()).expect(204);

        assertThat(account.credentials(TYPE)).isEmpty();
    }

    @Test
    void anAdministratorSeesThemInTheStatusAndForgetsOne() {
        PlainBrowser other = user.passesIn(realm.browser());
        JsonNode devices = realm.status(user.id()).get("devices");
        assertThat(devices).hasSize(2);
        assertThat(devices.get(0).fieldNames()).toIterable().containsExactly("id", "label", "created", "lastUsed");
        assertThat(devices.get(0).get("created").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

        // The one that was used last stands first.
        server.admin()
                .delete(realm.name() + "/users/" + user.id() + "/credentials/"
                        + devices.get(0).get("id").asText())
                .expect(204);

        assertThat(user.isRememberedIn(other)).isFalse();
        assertThat(user.isRememberedIn(browser)).isTrue();
    }

    @Test
    void anAdministratorForgetsAll() {
        PlainBrowser other = user.passesIn(realm.browser());

        new PoolCalls(realm).forgetDevices(user.id()).expect(204);

        assertThat(realm.status(user.id()).get("devices")).isEmpty();
        assertThat(user.isRememberedIn(browser)).isFalse();
        assertThat(user.isRememberedIn(other)).isFalse();
        JsonNode event = realm.adminEvents(user.id()).get(0);
        assertThat(event.get("operationType").asText()).isEqualTo("ACTION");
        assertThat(event.get("resourcePath").asText()).isEqualTo("users/" + user.id() + "/devices");
    }

    @Test
    void anAdministratorsNewPasswordForgetsThem() {
        realm.resetPassword(user.id(), NEW, false);

        assertThat(realm.status(user.id()).get("devices")).isEmpty();
        assertThat(user.isRememberedIn(browser, NEW)).isFalse();
    }

    @Test
    void aPasswordInAnAdministratorsChangeOfTheUserForgetsThem() {
        realm.change(user.id(), Map.of("credentials", List.of(Map.of("type", "password", "value", NEW))))
                .expect(204);

        assertThat(user.isRememberedIn(browser, NEW)).isFalse();
    }

    @Test
    void aForgottenPasswordForgetsThem() {
        ForgottenPassword.open(browser.closeAndOpen()).submit(Map.of("username", user.name()));
        String code = VerificationCodes.in(realm.awaitMail(user.email()));

        ForgottenPassword.answer(browser, code, NEW);

        // The step behind the new password does not remember the browser any more.
        new SecondFactor(browser).asksForCode();
        assertThat(realm.status(user.id()).get("devices")).isEmpty();
        assertThat(user.isRememberedIn(browser, NEW)).isFalse();
    }

    @Test
    void theUsersOwnNewPasswordForgetsThem() {
        PlainBrowser other = user.passesIn(realm.browser());

        other.openSignIn(Map.of("kc_action", "UPDATE_PASSWORD"));
        other.submit(Map.of("password-new", NEW, "password-confirm", NEW));

        assertThat(other.isSignedIn()).as(other.text()).isTrue();
        assertThat(user.isRememberedIn(other, NEW)).isFalse();
        assertThat(user.isRememberedIn(browser, NEW)).isFalse();
    }
}
