package dev.userpools.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.SignInPage;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the account console calls a user without a user name of his own. Path: account console in a real browser. */
final class GeneratedNameBrowserIT {

    private static final String PASSWORD = "My-own-passw0rd";

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.realm("customers");
    private final NewUser user = NewUser.named(TestRealm.newName())
            .namedByEmail()
            .withoutNames()
            .with("name", "Ada")
            .withPermanentPassword(PASSWORD);

    @Test
    void theAccountConsolesHeaderSaysHisEmail() {
        String id = realm.create(user);
        Page page = chromium.desktop();
        page.navigate(server.keycloak().url() + "/realms/customers/account");
        SignInPage.in(page).signIn(user.email(), PASSWORD);
        assertThat(page.locator("#email")).hasValue(user.email());

        assertThat(page.locator("header")).containsText(user.email());
        assertThat(page.content()).doesNotContain(id);
        Chromium.picture(page, "account-console-customers");
    }
}
