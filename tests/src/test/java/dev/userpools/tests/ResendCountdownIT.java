package dev.userpools.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dev.userpools.tests.fixture.AccountApi;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.Customer;
import dev.userpools.tests.fixture.ForgottenPassword;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PhoneUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.ResendCountdown;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Whoever was sent a code sees when he can ask for another. Paths: sign-up, forgotten password, second factor and its
 * set-up, a changed address; with and without scripts.
 */
final class ResendCountdownIT {

    private static final String COUNTDOWN = "#user-pool-countdown";

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private static final TestServer server = TestServer.shared();
    private static final TestRealm customers = server.newRealmLike("customers");
    private static final TestRealm workforce = server.newRealmLike("workforce");

    @AfterEach
    void resetTime() {
        server.moveTime(Duration.ZERO);
    }

    @AfterAll
    static void removeRealms() {
        customers.delete();
        workforce.delete();
    }

    @Test
    void itCountsDownInThePlaceOfTheButtonAndNothingMoves() {
        Page page = chromium.desktop();
        signUp(page);
        ResendCountdown countdown = new ResendCountdown(page);

        assertThat(countdown.text()).isVisible();
        assertThat(countdown.text()).containsText("You can ask for another in");
        assertThat(countdown.button()).isHidden();
        assertThat(countdown.seconds()).isBetween(20, 30);
        BoundingBox before = page.locator("#user-pool-correct").boundingBox();
        Chromium.picture(page, "resend-countdown");

        countdown.pass(10);
        assertThat(countdown.seconds()).isBetween(10, 20);
        countdown.pass(30);

        assertThat(countdown.text()).isHidden();
        assertThat(countdown.button()).isVisible();
        assertThat(page.locator("#user-pool-correct").boundingBox())
                .usingRecursiveComparison()
                .isEqualTo(before);
        server.moveTime(Duration.ofSeconds(31));
        countdown.button().click();
        assertThat(page.locator(".pf-v5-c-alert")).containsText("sent");
        assertThat(countdown.text()).isVisible();
    }

    @Test
    void itNeedsNoScripts() {
        Page page = chromium.phoneWithoutScripts();
        signUp(page);
        ResendCountdown countdown = new ResendCountdown(page);

        assertThat(countdown.text()).isVisible();
        assertThat(countdown.button()).isHidden();
        Chromium.picture(page, "resend-countdown-phone");
        countdown.pass(40);

        assertThat(countdown.text()).isHidden();
        assertThat(countdown.button()).isVisible();
    }

    @Test
    void aPageLoadedLaterCountsWhatIsLeft() {
        Customer customer = Customer.of(customers);
        customer.signUp();

        server.moveTime(Duration.ofSeconds(17));
        assertThat(pause(customer.signIn())).isIn("user-pool-pause-10", "user-pool-pause-15");
        server.moveTime(Duration.ofSeconds(31));
        PlainBrowser later = customer.signIn();

        assertThat(later.page().select(COUNTDOWN)).isEmpty();
        assertThat(later.page().select("#user-pool-resend")).hasSize(1);
    }

    @Test
    void itIsTheSameForKnownAndUnknownNames() {
        String known = TestRealm.newName();
        workforce.create(NewUser.named(known).withVerifiedEmail().withPermanentPassword(SignUp.PASSWORD));

        assertCounts(ForgottenPassword.ask(workforce, known));
        assertCounts(ForgottenPassword.ask(workforce, TestRealm.newName()));
    }

    @Test
    void onThePagesOfTheSecondFactor() {
        PhoneUser user = PhoneUser.in(workforce);
        assertCounts(user.signIn().asksForCode().browser());

        String name = TestRealm.newName();
        workforce.create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(PhoneUser.PASSWORD));
        workforce.configure("mfaFactors", "SMS_MFA").expect(204);
        PlainBrowser setUp = workforce.browser().openSignIn().signIn(name, PhoneUser.PASSWORD);
        assertThat(setUp.page().select(COUNTDOWN)).isEmpty();
        assertCounts(setUp.submit(Map.of("phone_number", SignUp.newNumber())));
    }

    @Test
    void onThePageOfAChangedAddress() {
        Customer customer = Customer.of(customers);
        customer.signUp().submit(Map.of("code", customer.mailedCode()));
        AccountApi account = AccountApi.signIn(customers, customer.username(), SignUp.PASSWORD);
        account.save(account.account().put("email", TestRealm.newName() + "@example.com"))
                .expect(204);

        assertCounts(customer.signIn());
    }

    private static void assertCounts(PlainBrowser browser) {
        assertThat(pause(browser)).as(browser.text()).isIn("user-pool-pause-25", "user-pool-pause-30");
        assertThat(browser.page().selectFirst(COUNTDOWN).text()).isEqualTo("You can ask for another in seconds.");
    }

    /** The class that says how long it lasts. */
    private static String pause(PlainBrowser browser) {
        return browser.page().select(".user-pool-pause").first().classNames().stream()
                .filter(name -> name.startsWith("user-pool-pause-"))
                .findFirst()
                .orElseThrow();
    }

    private static void signUp(Page page) {
        page.navigate(server.keycloak().url() + customers.browser().signInAddress(Map.of("prompt", "create")));
        page.locator("#username").fill(TestRealm.newName() + "@example.com");
        page.locator("#password").fill(SignUp.PASSWORD);
        page.locator("#password-confirm").fill(SignUp.PASSWORD);
        page.locator("#name").fill("Ada Lovelace");
        page.keyboard().press("Enter");
        page.locator("#code").waitFor();
    }
}
