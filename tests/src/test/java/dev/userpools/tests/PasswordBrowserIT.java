package dev.userpools.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.userpools.tests.fixture.AdminConsole;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PageWalk;
import dev.userpools.tests.fixture.SignInPage;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The password rules in a real browser. Paths: sign-up, both pages of a first sign-in, admin console. */
final class PasswordBrowserIT {

    private static final String GOOD = "My-own-passw0rd";
    private static final String RULES = "#user-pool-password-rules";

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private final TestServer server = TestServer.shared();
    private final TestRealm workforce = server.realm("workforce");
    private final String name = TestRealm.newName();

    @Test
    void areTickedOffWhileTypingOnTheSignUpPage() {
        Page page = chromium.desktop();
        openSignUp(page, server.realm("customers"));

        assertThat(Chromium.layoutShift(page)).isLessThan(PageWalk.NOTHING_SEEN);
        Chromium.picture(page, "sign-up");
        assertTickedOffUnder(page, "#password", "#password-confirm");
        page.locator("#password").fill("Abcdefg");
        Chromium.picture(page, "sign-up-typing");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Chromium.picture(page, "sign-up-typing-dark");
    }

    @ParameterizedTest
    @CsvSource({"customers, #password", "customers, #password-confirm", "workforce, #password"})
    void isShownAndHiddenAgain(String realmName, String field) {
        Page page = chromium.desktop();
        TestRealm realm = server.realm(realmName);
        if (realmName.equals("customers")) {
            openSignUp(page, realm);
        } else {
            page.navigate(server.keycloak().url() + realm.browser().consoleSignInAddress(Map.of()));
        }
        page.locator(field).fill(GOOD);
        Locator toggle = page.locator("[data-password-toggle][aria-controls=" + field.substring(1) + "]");

        toggle.click();
        assertThat(page.locator(field)).hasAttribute("type", "text");
        assertThat(toggle).hasAttribute("aria-label", "Hide password");
        toggle.click();
        assertThat(page.locator(field)).hasAttribute("type", "password");
        assertThat(page.locator(field)).hasValue(GOOD);
    }

    @Test
    void areTickedOffWhileTypingOnThePageOfAFirstSignIn() {
        workforce.create(NewUser.named(name).withTemporaryPassword(GOOD));
        Page page = chromium.desktop();
        signIn(page);

        assertThat(page.locator("body")).hasAttribute("data-page-id", "login-login-update-password");
        assertTickedOffUnder(page, "#password-new", "#password-confirm");
        page.locator("#password-new").fill("abcdefgh1");
        Chromium.picture(page, "update-password-typing");
    }

    @Test
    void areTickedOffWhileTypingOnThePageOfAFirstSignInThatAsksForAttributesToo() {
        workforce.create(NewUser.named(name).withoutNames().withTemporaryPassword(GOOD));
        Page page = chromium.desktop();
        signIn(page);

        assertThat(page.locator("body")).hasAttribute("data-page-id", "login-new-password");
        assertTickedOffUnder(page, "#password-new", "#password-confirm");
        page.locator("#password-new").fill("Abcdef 1");
        Chromium.picture(page, "new-password-typing");
    }

    @Test
    void areThereWithoutScripts() {
        Page page = chromium.phoneWithoutScripts();
        openSignUp(page, server.realm("customers"));

        assertThat(page.locator(RULES + " li")).hasCount(6);
        assertThat(page.locator(RULES)).isVisible();
        assertThat(page.locator(RULES + " li").first()).hasText("at least 8 characters");
        Chromium.picture(page, "sign-up-phone");

        workforce.create(NewUser.named(name).withoutNames().withTemporaryPassword(GOOD));
        Page first = chromium.phoneWithoutScripts();
        signIn(first);
        assertThat(first.locator(RULES)).isVisible();
        Chromium.picture(first, "new-password-phone-rules");
    }

    /** Rules that the script and the server read with different engines. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ÄÖÜäöü12٣٤€§ | true
                    ÄÖÜäöü12٣€§° | false
                    ABCabc1234!? | true
                    ÄÖäöü12٣٤€§! | false
                    ABCabcß123!? | false
                    """)
    void areKeycloaksOwnAsKeycloakReadsThem(String password, boolean accepted) {
        TestRealm realm = server.newRealmLike("workforce");
        realm.change(Map.of(
                "registrationAllowed",
                true,
                "passwordPolicy",
                "length(12) and upperCase(3) and lowerCase(3) and digits(4) and specialChars(2)"));
        Page page = chromium.desktop();
        openSignUp(page, realm);
        page.locator("#password").fill(password);

        assertThat(ticks(page).stream().allMatch(ticked -> ticked)).isEqualTo(accepted);
        assertThat(realm.tryToCreate(NewUser.named(name).withPermanentPassword(password))
                        .status())
                .isEqualTo(accepted ? 201 : 400);
        realm.delete();
    }

    @Test
    void areChosenInTheConsolesPolicyEditor() {
        TestRealm realm = server.newRealmLike("workforce");
        realm.change(Map.of("passwordPolicy", ""));
        Page page = chromium.desktop();
        AdminConsole console = AdminConsole.signIn(page, server, realm.name());
        console.openPasswordPolicy();
        console.addPasswordPolicy("Amazon Cognito");

        assertThat(page.locator("#cognito")).hasValue("8 upper lower number symbol");
        page.locator("#cognito").fill("8 upper digits");
        console.savePasswordPolicy();
        assertThat(page.getByText("\"8 upper digits\" is not accepted").first()).isVisible();
        Chromium.picture(page, "admin-password-policy-refused");
        page.locator("#cognito").fill("10 upper lower");
        console.savePasswordPolicy();
        assertThat(page.getByText("Password policies successfully updated").first())
                .isVisible();
        Chromium.picture(page, "admin-password-policy");

        assertThat(server.admin().get(realm.name()).json().get("passwordPolicy").asText())
                .isEqualTo("cognito(10 upper lower)");
        realm.delete();
    }

    private void assertTickedOffUnder(Page page, String field, String next) {
        assertThat(page.locator("form " + RULES)).isVisible();
        assertThat(top(page, RULES)).isBetween(top(page, field), top(page, next));
        assertThat(page.locator(field))
                .hasAttribute("aria-describedby", Pattern.compile(".*user-pool-password-rules.*"));
        assertThat(page.locator(RULES + " ul")).hasAttribute("aria-live", "polite");

        assertThat(ticksFor(page, field, "")).containsExactly(false, false, false, false, false, false);
        assertThat(ticksFor(page, field, "a")).containsExactly(false, false, true, false, false, true);
        assertThat(ticksFor(page, field, "aB")).containsExactly(false, true, true, false, false, true);
        assertThat(ticksFor(page, field, "aB1")).containsExactly(false, true, true, true, false, true);
        assertThat(ticksFor(page, field, "aB1€Éя٣")).containsExactly(false, true, true, true, false, true);
        assertThat(ticksFor(page, field, "éÉ٣€ÉÉÉÉ")).containsExactly(true, false, false, false, false, true);
        assertThat(ticksFor(page, field, "aB1-efgh")).containsExactly(true, true, true, true, true, true);
        assertThat(ticksFor(page, field, "aB1 efgh")).containsExactly(true, true, true, true, true, true);
        assertThat(ticksFor(page, field, " aB1-efgh")).containsExactly(true, true, true, true, true, false);
        assertThat(page.locator(RULES + " li").nth(4)).hasText(Pattern.compile(".*space \\(met\\)"));
        assertThat(page.locator(RULES + " li").nth(5)).hasText(Pattern.compile(".*end \\(not met\\)"));
    }

    private static List<Boolean> ticksFor(Page page, String field, String password) {
        page.locator(field).fill(password);
        return ticks(page);
    }

    private static List<Boolean> ticks(Page page) {
        Locator rules = page.locator(RULES + " li");
        return IntStream.range(0, rules.count())
                .mapToObj(i -> rules.nth(i).getAttribute("class"))
                .map(classes -> classes != null && classes.contains("user-pool-rule-met"))
                .toList();
    }

    private static double top(Page page, String element) {
        return page.locator(element).boundingBox().y;
    }

    private void openSignUp(Page page, TestRealm realm) {
        page.navigate(server.keycloak().url() + realm.browser().signInAddress());
        page.locator("a[href*=registration]").click();
        page.locator("#password-confirm").waitFor();
        // The scripts come after the fields.
        page.waitForLoadState();
    }

    private void signIn(Page page) {
        SignInPage.open(page, workforce).signIn(name, GOOD);
        page.locator("#password-new").waitFor();
    }
}
