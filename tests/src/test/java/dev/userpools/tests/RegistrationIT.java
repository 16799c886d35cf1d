package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who may sign up. Path: browser without scripts, by links and by addresses typed in. */
final class RegistrationIT {

    private static final String LINKS = "a[href*=registration]";

    private final TestServer server = TestServer.shared();
    private final String name = TestRealm.newName();

    @Nested
    class WhereOnlyAdministratorsCreateUsers {

        private final TestRealm realm = server.realm("workforce");
        private final PlainBrowser browser = realm.browser();

        @Test
        void theSignInPageHasNoLinkToSignUp() {
            browser.openSignIn();

            assertThat(browser.pageId()).isEqualTo("login-login");
            assertThat(browser.page().select(LINKS)).isEmpty();
        }

        @Test
        void theAddressOfTheSignUpPageRefuses() {
            String address = browser.signInAddress().replace("/auth?", "/registrations?");

            assertRefused(browser.open(address));
        }

        @Test
        void thePromptThatAsksForItRefuses() {
            assertRefused(browser.openSignIn(Map.of("prompt", "create")));
        }

        @Test
        void theActionOfTheSignUpPageRefusesWithinASignInThatHasBegun() {
            browser.openSignIn();
            String action = browser.page().select("form").attr("action").replace("/authenticate?", "/registration?");

            assertRefused(browser.open(action));
        }

        @Test
        void theSubmittedFormCreatesNobody() {
            browser.openSignIn();
            String action = browser.page().select("form").attr("action");
            browser.page().selectFirst("form").attr("action", action.replace("/authenticate?", "/registration?"));

            browser.submit(Map.of(
                    "username", name,
                    "email", name + "@example.com",
                    "firstName", "Test",
                    "lastName", "User",
                    "password", "My-own-passw0rd",
                    "password-confirm", "My-own-passw0rd"));

            assertRefused(browser);
            assertThat(server.admin()
                            .get("workforce/users?exact=true&username=" + name)
                            .json())
                    .isEmpty();
        }

        private void assertRefused(PlainBrowser answered) {
            assertThat(answered.status()).isEqualTo(400);
            assertThat(answered.pageId()).isEqualTo("login-error");
            assertThat(answered.text()).containsIgnoringCase("registration not allowed");
        }
    }

    @Nested
    class WhereSignUpIsOpen {

        @Test
        void theSignInPageLeadsToTheSignUpPage() {
            PlainBrowser browser = server.realm("customers").browser().openSignIn();

            browser.open(browser.page().select(LINKS).attr("href"));

            assertThat(browser.status()).isEqualTo(200);
            assertThat(browser.pageId()).isEqualTo("login-register");
            assertThat(browser.page().select("input[name=password-confirm]")).hasSize(1);
        }
    }
}
