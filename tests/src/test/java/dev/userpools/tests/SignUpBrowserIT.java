package dev.userpools.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.userpools.server.Mail;
import dev.userpools.tests.fixture.AccountApi;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.SignInPage;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Confirming by code and by link in a real browser, with and without scripts. Paths: sign-up, sign-in, account console. */
final class SignUpBrowserIT {

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private final TestServer server = TestServer.shared();
    private final TestRealm customers = server.realm("customers");
    private final String name = TestRealm.newName();
    private final String address = name + "@example.com";

    @Test
    void theCodeIsAskedForWithTheKeyboardAndTheHelpOfAPhone() {
        Page page = chromium.desktop();
        signUp(page, customers, address);

        assertThat(page.locator("#user-pool-destination")).hasText(address.charAt(0) + "***@e***");
        assertThat(page.locator("#code")).isFocused();
        assertThat(page.locator("#code")).hasAttribute("autocomplete", "one-time-code");
        assertThat(page.locator("#code")).hasAttribute("inputmode", "numeric");
        Chromium.picture(page, "confirm-sign-up");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Chromium.picture(page, "confirm-sign-up-dark");

        String code = VerificationCodes.in(customers.awaitMail(address));
        page.locator("#code").fill(VerificationCodes.otherThan(code));
        page.keyboard().press("Enter");
        assertThat(page.locator("#input-error-code")).hasText("Invalid verification code provided, please try again.");
        assertThat(page.locator("#code")).hasAttribute("aria-describedby", "input-error-code");
        Chromium.picture(page, "confirm-sign-up-wrong");
        page.locator("#code").fill(code.substring(0, 3) + " " + code.substring(3));
        page.keyboard().press("Enter");

        SignInPage.awaitApplication(page);
    }

    @Test
    void theAddressIsCorrectedOnAPhoneWithoutScripts() {
        String mistyped = name + "@exmaple.com";
        Page page = chromium.phoneWithoutScripts();
        signUp(page, customers, mistyped);
        page.getByText("Wrong e-mail address?").click();
        assertThat(page.locator("#email")).hasValue(mistyped);
        Chromium.picture(page, "confirm-sign-up-phone-correct");
        page.locator("#email").fill(address);
        page.locator("#user-pool-change").click();

        assertThat(page.getByText("We have sent another message to")).isVisible();
        Chromium.picture(page, "confirm-sign-up-phone");
        page.locator("#code").fill(VerificationCodes.in(customers.awaitMail(address)));
        page.locator("#kc-submit").click();
        SignInPage.awaitApplication(page);
    }

    @Test
    void theLinkInTheMailLeadsToOneButton() {
        TestRealm realm = server.newRealmLike("customers");
        realm.configure("verificationOption", "CONFIRM_WITH_LINK").expect(204);
        Page page = chromium.desktop();
        signUp(page, realm, address);
        Chromium.picture(page, "confirm-sign-up-by-link");
        Mail mail = realm.awaitMail(address);
        Page other = chromium.phoneWithoutScripts();
        other.navigate(Jsoup.parse(mail.html()).select("a[href*=user-pool]").attr("href"));

        assertThat(other.locator("#user-pool-destination")).hasText(address.charAt(0) + "***@e***");
        Chromium.picture(other, "confirm-link-phone");
        other.locator("#kc-submit").click();
        assertThat(other.getByText("Your e-mail address is confirmed.")).isVisible();
        Chromium.picture(other, "confirm-link-confirmed-phone");
        page.locator("#kc-submit").click();
        SignInPage.awaitApplication(page);
        realm.delete();
    }

    @Test
    void aChangedAddressIsAskedForAtTheNextSignIn() {
        TestRealm workforce = server.realm("workforce");
        workforce.create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(SignUp.PASSWORD));
        AccountApi account = AccountApi.signIn(workforce, name, SignUp.PASSWORD);
        account.save(account.account().put("email", "x" + address)).expect(204);
        Page page = chromium.desktop();
        page.navigate(server.keycloak().url() + "/realms/workforce/account");
        SignInPage.in(page).signIn(name, SignUp.PASSWORD);

        assertThat(page.locator("#user-pool-destination")).hasText("x***@e***");
        Chromium.picture(page, "confirm-attribute");
        page.locator("#code").fill(VerificationCodes.in(workforce.awaitMail("x" + address)));
        page.locator("#kc-submit").click();

        assertThat(page.locator("#email")).hasValue("x" + address);
    }

    @Test
    void aChangedAddressIsConfirmedOnAPhoneWithoutScripts() {
        TestRealm workforce = server.realm("workforce");
        String id = workforce.create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(SignUp.PASSWORD));
        AccountApi account = AccountApi.signIn(workforce, name, SignUp.PASSWORD);
        account.save(account.account().put("email", "x" + address)).expect(204);
        Page page = chromium.phoneWithoutScripts();
        signIn(page, workforce, Map.of());

        assertThat(page.locator("#user-pool-destination")).hasText("x***@e***");
        page.locator("#kc-submit").click();
        assertThat(page.locator("#input-error-code")).hasText("A verification code has six digits.");
        Chromium.picture(page, "confirm-attribute-phone");
        page.locator("#code").fill(VerificationCodes.in(workforce.awaitMail("x" + address)));
        page.locator("#kc-submit").click();

        SignInPage.awaitApplication(page);
        assertThat(workforce.user(id).json().get("email").asText()).isEqualTo("x" + address);
    }

    @Test
    void anotherAddressIsChosenOnAPhoneWithoutScripts() {
        TestRealm workforce = server.realm("workforce");
        String id = workforce.create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(SignUp.PASSWORD));
        Page page = chromium.phoneWithoutScripts();
        signIn(page, workforce, Map.of("kc_action", "user-pool-verify-email:change"));

        page.locator("#email").fill(address);
        page.locator("#kc-submit").click();
        assertThat(page.locator("#input-error-email")).hasText("This is the one you already have.");
        Chromium.picture(page, "change-attribute-phone");
        page.locator("#email").fill("x" + address);
        page.locator("#kc-submit").click();
        assertThat(page.locator("#user-pool-destination")).hasText("x***@e***");
        page.locator("#code").fill(VerificationCodes.in(workforce.awaitMail("x" + address)));
        page.locator("#kc-submit").click();

        SignInPage.awaitApplication(page);
        assertThat(workforce.user(id).json().get("email").asText()).isEqualTo("x" + address);
    }

    private void signIn(Page page, TestRealm realm, Map<String, String> parameters) {
        open(page, realm, parameters);
        SignInPage.in(page).signIn(name, SignUp.PASSWORD);
    }

    private void signUp(Page page, TestRealm realm, String username) {
        open(page, realm, Map.of("prompt", "create"));
        page.locator("#username").fill(username);
        page.locator("#name").fill("Ada");
        page.locator("#password").fill(SignUp.PASSWORD);
        page.locator("#password-confirm").fill(SignUp.PASSWORD);
        page.locator("#kc-register-form [type=submit]").click();
        page.locator("#user-pool-destination").waitFor();
    }

    private void open(Page page, TestRealm realm, Map<String, String> parameters) {
        SignInPage.open(page, realm, parameters);
    }
}
