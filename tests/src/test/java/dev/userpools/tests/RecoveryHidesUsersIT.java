package dev.userpools.tests;

import static dev.userpools.tests.fixture.ForgottenPassword.CODE_PAGE;
import static dev.userpools.tests.fixture.ForgottenPassword.answer;
import static dev.userpools.tests.fixture.ForgottenPassword.ask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.ForgottenPassword;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.PoolCalls;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Nobody learns from the pages of a forgotten password whose name is known: each page, down to its markup, is the same for
 * an unknown name and for any kind of user. Paths: sign-in page, forgotten password.
 */
final class RecoveryHidesUsersIT {

    private static final String OLD = "My-own-passw0rd";
    private static final String NEW = "My-new-passw0rd";
    private static final String WRONG = "000000";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final String address = TestRealm.newName() + "@example.com";
    private final Map<String, PlainBrowser> browsers = new LinkedHashMap<>();

    @BeforeEach
    void askForEveryKindOfName() {
        realm.configure("autoVerifiedAttributes", "email").expect(204);
        realm.configure("recoveryCodeValidityMinutes", "5").expect(204);
        realm.change(Map.of("accessCodeLifespanUserAction", 1800, "registrationAllowed", true));
        realm.create(
                NewUser.named("known").withEmail(address).withVerifiedEmail().withPermanentPassword(OLD));
        realm.create(
                NewUser.named("german").withVerifiedEmail().with("locale", "de").withPermanentPassword(OLD));
        realm.create(NewUser.named("no-address").withoutEmail().withPermanentPassword(OLD));
        realm.create(NewUser.named("unverified").withPermanentPassword(OLD));
        realm.create(NewUser.named("invited").withVerifiedEmail());
        String disabled =
                realm.create(NewUser.named("disabled").withVerifiedEmail().withPermanentPassword(OLD));
        realm.change(disabled, Map.of("enabled", false)).expect(204);
        signUp("unconfirmed");
        String secondFactor =
                realm.create(NewUser.named("second-factor").withVerifiedEmail().withPermanentPassword(OLD));
        new PoolCalls(realm).chooseFactors(secondFactor, List.of("EMAIL_OTP"), null);
        for (String name : List.of(
                "nobody",
                "known",
                "german",
                "no-address",
                "unverified",
                "invited",
                "disabled",
                "unconfirmed",
                "second-factor")) {
            browsers.put(name, ask(realm, name));
        }
        assertThat(browsers.get("known").pageId()).isEqualTo(CODE_PAGE);
        // Codes are made after the answers; what is tried before is no comparison with one.
        realm.awaitMail(address);
    }

    @AfterEach
    void removeRealm() {
        server.moveTime(Duration.ZERO);
        realm.delete();
    }

    @Test
    void atNoStep() {
        assertAllAlike("the first page");
        step("blank passwords", browser -> browser.submit(Map.of("code", WRONG)));
        step("no code", browser -> answer(browser, "", NEW));
        step("half a code", browser -> answer(browser, "123", NEW));
        for (int tries = 1; tries <= 5; tries++) {
            step("wrong code " + tries, browser -> answer(browser, WRONG, NEW));
        }
        assertThat(browsers.get("nobody").text()).contains("Invalid verification code provided");
        step("the sixth", browser -> answer(browser, WRONG, NEW));
        assertThat(browsers.get("nobody").text()).contains("please request a code again");
        step("another too soon", ForgottenPassword::askAgain);
        server.moveTime(Duration.ofSeconds(31));
        step("another", ForgottenPassword::askAgain);
        step("wrong again", browser -> answer(browser, WRONG, NEW));
        assertThat(browsers.get("nobody").text()).contains("Invalid verification code provided");
        step("loaded again", browser -> browser.open(browser.page().location()));
        server.moveTime(Duration.ofSeconds(31 + 300));
        step("too late", browser -> answer(browser, WRONG, NEW));
        assertThat(browsers.get("nobody").text()).contains("please request a code again");
    }

    @Test
    void whenTooMuchIsAskedFor() {
        for (int asks = 2; asks <= 6; asks++) {
            server.moveTime(Duration.ofSeconds(31L * asks));
            step("ask " + asks, ForgottenPassword::askAgain);
        }
        server.moveTime(Duration.ofSeconds(31 * 7));
        step("one too many", ForgottenPassword::askAgain);
        assertThat(browsers.get("nobody").text()).contains("Attempt limit exceeded");
        for (int tries = 1; tries <= 20; tries++) {
            step("wrong code " + tries, browser -> answer(browser, WRONG, NEW));
        }
        step("wrong code 21", browser -> answer(browser, WRONG, NEW));
        assertThat(browsers.get("nobody").text()).contains("Attempt limit exceeded");
    }

    /** His own code is dead, but only those who know that there was one would know it. */
    @Test
    void whenOneCodeIsTriedInTwoBrowsers() {
        Map<String, PlainBrowser> others = new LinkedHashMap<>();
        browsers.keySet().forEach(name -> others.put(name, ask(realm, name)));
        for (int tries = 1; tries <= 6; tries++) {
            step("wrong code " + tries, browser -> answer(browser, WRONG, NEW));
        }
        browsers.putAll(others);

        assertAllAlike("the other browser");
        step("wrong code in the other browser", browser -> answer(browser, WRONG, NEW));
        assertThat(browsers.get("nobody").text()).contains("Invalid verification code provided");
        String code = VerificationCodes.in(realm.awaitMail(address));
        assertThat(answer(browsers.get("known"), code, NEW).text()).contains("Invalid verification code provided");
    }

    /** Two names of one user look like two names of anybody. */
    @Test
    void whenAUserIsAskedForByTwoOfHisNames() {
        for (int tries = 1; tries <= 6; tries++) {
            step("wrong code " + tries, browser -> answer(browser, WRONG, NEW));
        }
        browsers.clear();
        for (String name : List.of("nobody@example.com", address)) {
            browsers.put(name, ask(realm, name));
        }
        assertAllAlikeAs("nobody@example.com", "the other name");
        for (int tries = 1; tries <= 6; tries++) {
            browsers.values().forEach(browser -> answer(browser, WRONG, NEW));
            assertAllAlikeAs("nobody@example.com", "wrong code " + tries);
        }
    }

    private void step(String step, Consumer<PlainBrowser> action) {
        browsers.values().forEach(action);
        assertAllAlike(step);
    }

    private void assertAllAlike(String step) {
        assertAllAlikeAs("nobody", step);
    }

    private void assertAllAlikeAs(String unknown, String step) {
        PlainBrowser expected = browsers.get(unknown);
        browsers.forEach((name, browser) -> {
            assertThat(browser.status()).as("%s, %s", name, step).isEqualTo(expected.status());
            assertThat(markup(browser)).as("%s, %s", name, step).isEqualTo(markup(expected));
        });
    }

    /** The page without what differs from one request to the next. */
    private static String markup(PlainBrowser browser) {
        return browser.page()
                .html()
                .replaceAll("(session_code|tab_id|client_data|execution|auth_session)=[^&\"']*", "$1")
                .replaceAll("in \\d+ seconds", "in some seconds")
                .replaceAll("user-pool-pause-\\d+", "user-pool-pause")
                .replaceAll("(?s)<script.*?</script>", "");
    }

    private void signUp(String name) {
        PlainBrowser browser = SignUp.byName(realm, name, Map.of());
        assertThat(browser.pageId()).isEqualTo("login-confirm-sign-up");
    }
}
