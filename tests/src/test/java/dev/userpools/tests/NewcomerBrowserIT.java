package dev.userpools.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.userpools.tests.fixture.AdminConsole;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.SignInPage;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the README's first page promises, done by hand in a real browser. Paths: admin console, account console, inbox. */
final class NewcomerBrowserIT {

    private static final String OWN_PASSWORD = "My-own-passw0rd";

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.realm("workforce");
    private final String name = TestRealm.newName();
    private final String email = name + "@example.com";

    @Test
    void anAdministratorCreatesAUserInTheConsoleWhoSignsInWithHisInvitation() {
        Page page = chromium.desktop();
        AdminConsole console = AdminConsole.signIn(page, server, "workforce");
        console.openNewUser();
        page.locator("#username").fill(name);
        page.locator("#email").fill(email);
        page.locator("#firstName").fill("Ada");
        page.locator("#lastName").fill("Lovelace");
        Chromium.picture(page, "admin-create-user");
        console.create();
        assertThat(page.getByText("The user has been created")).isVisible();

        String password = realm.temporaryPassword(email);
        page.navigate(server.inbox().url().toString());
        assertThat(page.getByText("Your temporary password").first()).isVisible();
        Chromium.picture(page, "inbox");

        Page user = chromium.desktop();
        user.navigate(server.keycloak().url() + "/realms/workforce/account");
        assertThat(user.getByLabel("User name, e-mail or phone number")).isVisible();
        Chromium.picture(user, "sign-in");
        signIn(user, password);
        Chromium.picture(user, "update-password");
        user.locator("#password-new").fill(OWN_PASSWORD);
        user.locator("#password-confirm").fill(OWN_PASSWORD);
        user.locator("#kc-submit").click();

        assertThat(user.getByTestId("account-form")
                        .or(user.getByText("Personal info"))
                        .first())
                .isVisible();
        Chromium.picture(user, "account-console");
        assertThat(realm.status(idOf(name)).get("status").asText()).isEqualTo("CONFIRMED");
    }

    @Test
    void theFirstSignInWorksOnAPhoneWithoutScripts() {
        realm.create(NewUser.named(name).withoutNames());
        Page page = chromium.phoneWithoutScripts();
        page.navigate(server.keycloak().url() + "/realms/workforce/protocol/openid-connect/auth?client_id=demo-app"
                + "&response_type=code&scope=openid&redirect_uri=http://localhost:7777/callback"
                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        signIn(page, realm.temporaryPassword(email));
        Chromium.picture(page, "new-password-phone");
        page.locator("#password-new").fill("short");
        page.locator("#password-confirm").fill("short");
        page.locator("#kc-submit").click();
        assertThat(page.locator("#input-error-password-new")).isVisible();
        Chromium.picture(page, "new-password-phone-errors");
    }

    private void signIn(Page page, String password) {
        SignInPage.in(page).signIn(name, password);
        page.locator("#password-new").waitFor();
    }

    private String idOf(String username) {
        return server.admin()
                .get("workforce/users?exact=true&username=" + username)
                .json()
                .get(0)
                .get("id")
                .asText();
    }
}
