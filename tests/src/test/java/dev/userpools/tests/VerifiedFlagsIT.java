package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.userpools.tests.fixture.AccountApi;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody says of himself that an address is verified. Paths: account REST, update-profile page, admin REST. */
final class VerifiedFlagsIT {

    private static final String PASSWORD = "My-own-passw0rd";
    private static final String FLAG = "phone_number_verified";

    private final TestRealm realm = TestServer.shared().realm("workforce");
    private final String name = TestRealm.newName();
    private final String id =
            realm.create(NewUser.named(name).withPermanentPassword(PASSWORD).with("phone_number", "+4915112345678"));

    @Test
    void aUserDoesNotSetThePhonesFlagAtTheAccountInterface() {
        AccountApi account = AccountApi.signIn(realm, name, PASSWORD);

        account.save(account.with(FLAG, "true")).expect(400);

        assertThat(realm.user(id).body()).doesNotContain(FLAG);
    }

    @Test
    void aUserDoesNotSetThePhonesFlagOnTheProfilePage() {
        PlainBrowser page = realm.browser()
                .openSignIn(Map.of("kc_action", "UPDATE_PROFILE"))
                .signIn(name, PASSWORD);
        assertThat(page.page().select("[name=" + FLAG + "]").hasAttr("disabled"))
                .isTrue();

        page.submit(Map.of("phone_number", "+4915112345678", FLAG, "true"));

        assertThat(realm.user(id).body()).doesNotContain(FLAG);
    }

    @Test
    void anAdministratorSetsIt() {
        setFlag("true").expect(204);

        assertThat(realm.user(id).json().at("/attributes/" + FLAG + "/0").asText())
                .isEqualTo("true");
        setFlag("yes").expect(400);
    }

    @Test
    void aNewAddressOfTheUserThatCountsAtOnceIsNotVerified() {
        TestRealm own = TestServer.shared().newRealmLike("workforce");
        own.configure("attributesRequireVerificationBeforeUpdate", "none").expect(204);
        String user = own.create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(PASSWORD));
        AccountApi account = AccountApi.signIn(own, name, PASSWORD);
        ObjectNode changed = account.account();
        changed.put("email", "new-" + name + "@example.com");
        changed.put("emailVerified", true);

        account.save(changed).expect(204);

        assertThat(own.user(user).json().get("email").asText()).isEqualTo("new-" + name + "@example.com");
        assertThat(own.user(user).json().get("emailVerified").asBoolean()).isFalse();
        own.delete();
    }

    @Test
    void theAccountInterfaceDoesNotTakeTheEmailsFlag() {
        AccountApi account = AccountApi.signIn(realm, name, PASSWORD);
        ObjectNode changed = account.account();
        changed.put("emailVerified", true);

        account.save(changed);

        assertThat(realm.user(id).json().get("emailVerified").asBoolean()).isFalse();
    }

    private Answer setFlag(String value) {
        return realm.server()
                .admin()
                .put(
                        realm.name() + "/users/" + id,
                        Map.of("attributes", Map.of(FLAG, List.of(value), "phone_number", List.of("+4915112345678"))));
    }
}
