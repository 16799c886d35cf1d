package dev.userpools.tests;

import static dev.userpools.tests.fixture.ForgottenPassword.CODE_PAGE;
import static dev.userpools.tests.fixture.ForgottenPassword.answer;
import static dev.userpools.tests.fixture.ForgottenPassword.ask;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.ForgottenPassword;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Who forgot his password sets a new one with the code he is sent. Paths: sign-in page, direct link, with and without a
 * session, admin REST, events.
 */
final class ForgottenPasswordIT {

    private static final String OLD = "My-own-passw0rd";
    private static final String NEW = "My-new-passw0rd";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final String name = TestRealm.newName();
    private final String address = name + "@example.com";
    private final String number = SignUp.newNumber();

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @Test
    void theCodeFromTheMailSetsThePasswordAndSignsIn() {
        String id = create(NewUser.named(name).withVerifiedEmail());

        PlainBrowser browser = ask(realm, name);
        assertThat(browser.pageId()).isEqualTo(CODE_PAGE);
        answer(browser, VerificationCodes.in(realm.awaitMail(address)), NEW);

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        assertThat(browser.tokens().status()).isEqualTo(200);
        realm.awaitSignIn(name, NEW);
        assertThat(realm.signsIn(name, OLD)).isFalse();
        assertThat(events(id, "SEND_RESET_PASSWORD")).hasSize(1);
        assertThat(events(id, "RESET_PASSWORD")).hasSize(1);
        assertThat(events(id, "UPDATE_CREDENTIAL")).hasSize(1);
        assertThat(events(id, "SEND_RESET_PASSWORD").toString()).doesNotContain(address);
    }

    @Test
    void theCodeFromTheTextMessageDoesToo() {
        create(NewUser.named(name).withVerifiedPhone(number));

        PlainBrowser browser = ask(realm, number);
        answer(browser, VerificationCodes.in(realm.awaitText(number)), NEW);

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        realm.awaitSignIn(number, NEW);
    }

    @Test
    void theCodeGoesToTheFirstVerifiedAddressOfThePoolsOrder() {
        create(NewUser.named(name).withVerifiedEmail().withVerifiedPhone(number));
        realm.configure("accountRecovery", "verified_phone_number,verified_email")
                .expect(204);

        PlainBrowser browser = ask(realm, name);
        answer(browser, VerificationCodes.in(realm.awaitText(number)), NEW);

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        assertThat(realm.mailsTo(address)).isEmpty();
    }

    @Test
    void anAddressNobodyHasVerifiedIsPassedOver() {
        create(NewUser.named(name).withVerifiedPhone(number));

        ask(realm, name);

        realm.awaitText(number);
        assertThat(realm.mailsTo(address)).isEmpty();
    }

    @Test
    void leadsBackToTheSignInPageWhereThePoolSaysSo() {
        create(NewUser.named(name).withVerifiedEmail());
        realm.configure("signInAfterRecovery", "false").expect(204);

        PlainBrowser browser = ask(realm, name);
        answer(browser, VerificationCodes.in(realm.awaitMail(address)), NEW);

        assertThat(browser.isSignedIn()).isFalse();
        assertThat(browser.pageId()).isEqualTo("login-login");
        assertThat(browser.text()).contains("Your password has been updated.");
        assertThat(browser.openSignIn().isSignedIn()).isFalse();
        assertThat(browser.signIn(name, NEW).isSignedIn()).isTrue();
    }

    @Test
    void otherSessionsEndOnlyIfTheUserWantsIt() {
        String id = create(NewUser.named(name).withVerifiedEmail());
        PlainBrowser other = realm.browser().openSignIn().signIn(name, OLD);
        assertThat(other.isSignedIn()).isTrue();

        PlainBrowser browser = ask(realm, name);
        assertThat(browser.page().selectFirst("#logout-sessions").hasAttr("checked"))
                .isTrue();
        String code = VerificationCodes.in(realm.awaitMail(address));
        answer(browser, code, "weak");
        assertThat(browser.page().selectFirst("#logout-sessions").hasAttr("checked"))
                .isFalse();
        answer(browser, code, NEW);
        assertThat(other.openSignIn().isSignedIn()).isTrue();

        String another = TestRealm.newName();
        create(NewUser.named(another).withVerifiedEmail());
        PlainBrowser elsewhere = realm.browser().openSignIn().signIn(another, OLD);
        PlainBrowser ending = ask(realm, another);
        ending.submit(Map.of(
                "code",
                VerificationCodes.in(realm.awaitMail(another + "@example.com")),
                "password-new",
                NEW,
                "password-confirm",
                NEW,
                "logout-sessions",
                "on"));
        assertThat(ending.isSignedIn()).as(ending.text()).isTrue();
        assertThat(elsewhere.openSignIn().isSignedIn()).isFalse();
        assertThat(ending.openSignIn().isSignedIn()).isTrue();
        assertThat(events(id, "LOGOUT")).isEmpty();
        assertThat(events(realm.idOf(another), "LOGOUT")).hasSize(1);
    }

    @Test
    void aSessionIsNoWayAroundTheCode() {
        create(NewUser.named(name).withVerifiedEmail());
        PlainBrowser browser = realm.browser().openSignIn().signIn(name, OLD);

        browser.open("/realms/" + realm.name() + "/login-actions/reset-credentials?client_id=demo-app");

        assertThat(browser.pageId()).isEqualTo(CODE_PAGE);
        String code = VerificationCodes.in(realm.awaitMail(address));
        answer(browser, VerificationCodes.otherThan(code), NEW);
        assertThat(browser.text()).contains("Invalid verification code provided, please try again.");
        realm.awaitSignIn(name, OLD);
        answer(browser, code, NEW);
        realm.awaitSignIn(name, NEW);
    }

    @Test
    void otherRequiredActionsStillApply() {
        String id = create(NewUser.named(name).withVerifiedEmail());
        realm.change(id, Map.of("requiredActions", List.of("UPDATE_PASSWORD", "UPDATE_PROFILE")))
                .expect(204);

        PlainBrowser browser = ask(realm, name);
        answer(browser, VerificationCodes.in(realm.awaitMail(address)), NEW);

        assertThat(browser.pageId()).isEqualTo("login-login-update-profile");
        assertThat(realm.user(id).json().get("requiredActions").toString()).isEqualTo("[\"UPDATE_PROFILE\"]");
    }

    @Test
    void whereOnlyAdministratorsCanHelpThePageSaysSoBeforeAnyNameIsLookedUp() {
        create(NewUser.named(name).withVerifiedEmail());
        realm.configure("accountRecovery", "admin_only").expect(204);

        PlainBrowser page = ForgottenPassword.open(realm);
        assertThat(page.text()).contains("Contact administrator to reset password.");
        String known = page.submit(Map.of("username", name)).text();
        String unknown = ask(realm, "nobody").text();

        assertThat(known).contains("Contact administrator to reset password.").isEqualTo(unknown);
        assertThat(realm.mailsTo(address)).isEmpty();
    }

    @Test
    void aPoolThatHidesNobodySpeaksAsCognitoDoes() {
        create(NewUser.named(name).withVerifiedEmail());
        String without = TestRealm.newName();
        create(NewUser.named(without));
        realm.configure("preventUserExistenceErrors", "false").expect(204);

        assertThat(ask(realm, "nobody").text()).contains("User does not exist.");
        assertThat(ask(realm, without).text())
                .contains(
                        "Cannot reset password for the user as there is no registered/verified email or phone_number");
        PlainBrowser browser = ask(realm, name);
        assertThat(browser.page().select("#user-pool-destination").text()).isEqualTo(name.charAt(0) + "***@e***");
        answer(browser, VerificationCodes.in(realm.awaitMail(address)), NEW);
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
    }

    @Test
    void isInTheUsersLanguage() {
        create(NewUser.named(name).withVerifiedEmail().with("locale", "de"));
        PlainBrowser browser = realm.browser().openSignIn(Map.of("ui_locales", "de"));
        ForgottenPassword.follow(browser).submit(Map.of("username", name));

        assertThat(browser.text())
                .contains(
                        "Neues Passwort wählen", "Wenn es zu Ihrer Eingabe ein Konto gibt", "anderen Geräten abmelden");
        assertThat(realm.awaitMail(address).subject()).doesNotContain("code");
        answer(browser, "12345", NEW);
        assertThat(browser.text()).contains("Ein Bestätigungscode hat sechs Ziffern.");
    }

    @Test
    void aRealmWithoutAPoolKeepsKeycloaksMail() {
        realm.create(NewUser.named(name).withPermanentPassword(OLD));
        server.admin()
                .delete(realm.name() + "/components/" + realm.pool().get("id").asText())
                .expect(204);

        PlainBrowser browser = ask(realm, name);

        assertThat(browser.text()).contains("You should receive an email shortly");
        assertThat(realm.awaitMail(address).text()).contains("login-actions/action-token");
    }

    private String create(NewUser user) {
        return realm.create(user.withPermanentPassword(OLD));
    }

    private JsonNode events(String user, String type) {
        return server.admin()
                .get(realm.name() + "/events?type=" + type + "&user=" + user)
                .expect(200)
                .json();
    }
}
