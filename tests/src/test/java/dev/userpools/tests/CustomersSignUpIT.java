package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.AccountApi;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.UserProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What the shipped realm {@code customers} asks of its users. Paths: sign-up page, first sign-in, update-profile page,
 * account REST.
 */
final class CustomersSignUpIT {

    private static final String PASSWORD = "My-own-passw0rd";

    private final TestRealm realm = TestServer.shared().realm("customers");
    private final String name = TestRealm.newName();
    private final String address = name + "@example.com";

    @Test
    void theSignUpPageAsksForTheNameToSignInWith() {
        PlainBrowser page = signUpPage();

        assertThat(page.pageId()).isEqualTo("login-register");
        assertThat(page.page().select("form [name]").eachAttr("name"))
                .containsExactlyInAnyOrder("username", "name", "password", "password-confirm");
    }

    @Test
    void anOperatorMayAskForMore() {
        TestRealm own = TestServer.shared().newRealmLike("customers");
        UserProfile.of(own)
                .add(Map.of(
                        "name",
                        "custom.newsletter",
                        "permissions",
                        Map.of("view", List.of("admin", "user"), "edit", List.of("admin", "user")),
                        "annotations",
                        Map.of("userPoolSignUp", "true")))
                .expect(200);

        PlainBrowser page = own.browser().openSignIn(Map.of("prompt", "create"));

        assertThat(page.page().select("form [name]").eachAttr("name")).contains("custom.newsletter");
        own.delete();
    }

    @Test
    void theSignUpPageDemandsARequiredAttribute() {
        PlainBrowser page = signUpPage();

        page.submit(signUp(Map.of("name", "")));

        assertThat(page.pageId()).isEqualTo("login-register");
        assertThat(page.page().select("#input-error-name").text()).isNotBlank();
        assertThat(find(address)).isEmpty();
    }

    @Test
    void nobodySignsUpWithAnAdministratorsAttribute() {
        signUpPage()
                .submit(signUp(Map.of(
                        "name", "Ada", "phone_number_verified", "true", "custom.plan", "gold", "updated_at", "5")));

        for (JsonNode user : find(address)) {
            assertThat(user.toString()).doesNotContain("phone_number_verified", "gold", "updated_at");
            assertThat(user.get("emailVerified").asBoolean()).isFalse();
        }
    }

    @Test
    void theProfilePageHasNoUserName() {
        realm.create(user());
        PlainBrowser page = realm.browser().openSignIn(Map.of("kc_action", "UPDATE_PROFILE"));

        page.signIn(address, PASSWORD);

        assertThat(page.page().select("form [name]").eachAttr("name"))
                .contains("name", "phone_number")
                .doesNotContain("username");
    }

    @Test
    void theAccountInterfaceHasNoUserName() {
        realm.create(user());

        JsonNode account = AccountApi.signIn(realm, address, PASSWORD).read();

        assertThat(account.has("username")).isFalse();
        assertThat(account.at("/userProfileMetadata/attributes").findValuesAsText("name"))
                .contains("name", "phone_number")
                .doesNotContain("username", "invitation");
    }

    @Test
    void theFirstSignInAsksForTheRequiredAttributeAnAdministratorLeftOut() {
        String id = realm.create(NewUser.named(name).namedByEmail());
        PlainBrowser page = realm.browser().openSignIn().signIn(address, realm.temporaryPassword(address));

        assertThat(page.pageId()).isEqualTo("login-new-password");
        page.submit(Map.of("password-new", PASSWORD, "password-confirm", PASSWORD, "name", ""));
        assertThat(page.page().select("#input-error-name").text()).isNotBlank();
        page.submit(Map.of("password-new", PASSWORD, "password-confirm", PASSWORD, "name", "Ada"));

        assertThat(page.isSignedIn()).as(page.text()).isTrue();
        assertThat(realm.user(id).json().at("/attributes/name/0").asText()).isEqualTo("Ada");
    }

    private PlainBrowser signUpPage() {
        return realm.browser().openSignIn(Map.of("prompt", "create"));
    }

    private NewUser user() {
        return NewUser.named(name)
                .namedByEmail()
                .withPermanentPassword(PASSWORD)
                .with("name", "Ada");
    }

    private Map<String, String> signUp(Map<String, String> more) {
        Map<String, String> form =
                new HashMap<>(Map.of("username", address, "password", PASSWORD, "password-confirm", PASSWORD));
        form.putAll(more);
        return form;
    }

    private JsonNode find(String text) {
        return realm.server()
                .admin()
                .get("customers/users?search=" + text + "&briefRepresentation=false")
                .json();
    }
}
