package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.AccountApi;
import dev.userpools.tests.fixture.BrowserFlow;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.PostgresServer;
import dev.userpools.tests.fixture.TestRealm;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The character NUL, which PostgreSQL keeps in no text. Paths: admin REST, account REST, update-profile page, sign-up page,
 * the page that asks for the user name alone; on PostgreSQL. What is typed elsewhere to sign in is the matter of
 * {@link SignInBadInputIT}.
 */
final class NullCharacterIT {

    private static final String PASSWORD = "My-own-passw0rd";
    private static final String VALUE = "a\u0000b";

    private final TestRealm realm = PostgresServer.shared().server().realm("customers");
    private final String name = TestRealm.newName();
    private final NewUser user =
            NewUser.named(name).namedByEmail().withPermanentPassword(PASSWORD).with("name", "Ada");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "phone_number",
                "preferred_username",
                "custom.plan",
                "middle_name",
                "nickname",
                "gender",
                "birthdate",
                "profile",
                "picture",
                "website",
                "address",
                "zoneinfo",
                "locale"
            })
    void isRefusedInEveryAttribute(String attribute) {
        realm.tryToCreate(user.with(attribute, VALUE)).expect(400);
        String id = realm.create(user);
        assertThat(realm.server()
                        .admin()
                        .put(realm.name() + "/users/" + id, user.with(attribute, VALUE))
                        .expect(400)
                        .body())
                .contains(attribute);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "nickname", "address"})
    void isRefusedInWhatUsersWrite(String attribute) {
        realm.create(user);
        AccountApi account = AccountApi.signIn(realm, user.email(), PASSWORD);
        account.save(account.with(attribute, VALUE)).expect(400);

        PlainBrowser page = realm.browser()
                .openSignIn(Map.of("kc_action", "UPDATE_PROFILE"))
                .signIn(user.email(), PASSWORD);
        page.submit(Map.of(attribute, VALUE));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("#input-error-" + attribute).text()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "name", "nickname", "firstName"})
    void isRefusedAtSignUp(String attribute) {
        PlainBrowser page = realm.browser().openSignIn(Map.of("prompt", "create"));
        Map<String, String> form = new HashMap<>(Map.of(
                "username", name + "@example.com", "name", "Ada", "password", PASSWORD, "password-confirm", PASSWORD));
        form.put(attribute, VALUE);

        page.submit(form);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.pageId()).isEqualTo("login-register");
    }

    @Test
    void isInNobodysNameWhereTheUserNameIsAskedForAlone() {
        TestRealm own = realm.server().newRealmLike("customers");
        own.create(user);
        BrowserFlow.use(own, "auth-username-form", "auth-password-form");
        PlainBrowser unknown = own.browser().openSignIn().submit(Map.of("username", "nobody"));
        PlainBrowser page = own.browser().openSignIn();
        int before = realm.server().keycloak().log().length();

        page.submit(Map.of("username", VALUE));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.pageId()).isEqualTo("login-login-username");
        assertThat(page.page().select("label[for=username]").text()).isEqualTo("E-mail or phone number");
        assertThat(page.text()).isEqualTo(unknown.text()).contains("Invalid username");
        assertThat(realm.server().keycloak().log().substring(before))
                .doesNotContain("Uncaught server error", "Exception:", "\tat ");
        page.submit(Map.of("username", user.email()));
        assertThat(page.pageId()).isEqualTo("login-login-password");
        assertThat(page.submit(Map.of("password", PASSWORD)).isSignedIn())
                .as(page.text())
                .isTrue();
        own.delete();
    }
}
