package dev.userpools.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.SignInPage;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The choice of second factors in a real browser. Paths: account console, phone without scripts. */
final class MfaPreferenceBrowserIT {

    private static final String PASSWORD = "My-own-passw0rd";

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private final TestServer server = TestServer.shared();
    private final TestRealm workforce = server.realm("workforce");
    private final String name = TestRealm.newName();
    private final String id = workforce.create(NewUser.named(name)
            .withVerifiedEmail()
            .withVerifiedPhone(SignUp.newNumber())
            .withPermanentPassword(PASSWORD));

    @Test
    void theAccountConsoleLeadsThereAndBack() {
        Page page = chromium.desktop();
        page.navigate(server.keycloak().url() + "/realms/workforce/account/account-security/signing-in");
        SignInPage.in(page).signIn(name, PASSWORD);
        assertThat(page.getByTestId("user-pool-mfa/title")).hasText("Preferred second factor");
        assertThat(page.getByTestId("user-pool-mfa/not-set-up")).hasText("Preferred second factor is not set up.");

        page.getByTestId("user-pool-mfa/create").filter(visible()).click();
        givePasswordAgain(page);
        page.locator("#factor-SMS_MFA").check();
        page.locator("#preferred-SMS_MFA").check();
        Chromium.picture(page, "mfa-preference");
        page.locator("#kc-submit").click();

        Locator listed = page.getByTestId("user-pool-mfa/credential-list");
        assertThat(listed).containsText("Text message (first)");
        Chromium.picture(page, "mfa-preference-account-console");
        assertThat(workforce.status(id).at("/mfa/preferred").asText()).isEqualTo("SMS_MFA");
    }

    @Test
    void onAPhoneWithoutScripts() {
        Page page = chromium.phoneWithoutScripts();
        SignInPage.open(page, workforce, Map.of("kc_action", "user-pool-mfa-preference", "ui_locales", "de"))
                .signIn(name, PASSWORD);

        page.getByLabel("Codes per E-Mail an").check();
        Chromium.picture(page, "mfa-preference-phone");
        BoundingBox form = page.locator("#user-pool-mfa-preference-form").boundingBox();
        assertThat(form.width).isLessThanOrEqualTo(360);
        page.locator("#kc-submit").click();

        SignInPage.awaitApplication(page);
        assertThat(workforce.status(id).at("/mfa/factors/0").asText()).isEqualTo("EMAIL_OTP");
    }

    private static void givePasswordAgain(Page page) {
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
    }

    private static Locator.FilterOptions visible() {
        return new Locator.FilterOptions().setVisible(true);
    }
}
