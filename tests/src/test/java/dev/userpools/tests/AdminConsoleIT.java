package dev.userpools.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.userpools.tests.fixture.AdminConsole;
import dev.userpools.tests.fixture.Administrator;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The forms an administrator has. Path: admin console. */
final class AdminConsoleIT {

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.realm("workforce");
    private final String name = TestRealm.newName();
    private final String email = name + "@example.com";
    private final Page page = chromium.desktop();

    @Nested
    class TheFormOfANewUser {

        private final AdminConsole console = AdminConsole.signIn(page, server, "workforce");

        @Test
        void isInGroupsAndSendsTheInvitationWithTheMarksAsGiven() {
            String number = "+4915" + ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000);
            fill();
            page.locator("#phone_number").fill(number);
            console.switchEmailVerified();
            console.choose("phone_number_verified", "Yes");
            console.choose("invitation", "By email");

            assertThat(headings()).containsSubsequence("General", "Contact", "Invitation message", "Further details");
            assertThat(page.getByText("A temporary password is generated")).isVisible();
            picture("admin-create-user-form", 2300);
            console.create();
            assertThat(page.getByText("The user has been created")).isVisible();

            assertThat(realm.isTemporaryPassword(name, realm.temporaryPassword(email)))
                    .isTrue();
            String id = realm.idOf(name);
            JsonNode user = realm.user(id).json();
            assertThat(realm.status(id).get("status").asText()).isEqualTo("FORCE_CHANGE_PASSWORD");
            assertThat(user.get("emailVerified").asBoolean()).isTrue();
            assertThat(user.at("/attributes/phone_number_verified/0").asText()).isEqualTo("true");
        }

        @Test
        void sendsNothingIfToldSo() {
            fill();
            console.choose("invitation", "Do not send");
            console.create();
            assertThat(page.getByText("The user has been created")).isVisible();
            String later = TestRealm.newName();
            realm.create(NewUser.named(later));
            realm.awaitMail(later + "@example.com");

            assertThat(realm.mailsTo(email)).isEmpty();
            assertThat(realm.status(realm.idOf(name)).get("status").asText()).isEqualTo("FORCE_CHANGE_PASSWORD");
        }

        @Test
        void saysThatTheInvitationCannotBeSent() {
            fill();
            console.choose("invitation", "By text message");
            console.create();

            assertThat(page.getByTestId("invitation-helper"))
                    .containsText("An invitation by SMS needs a valid phone_number");
            Chromium.picture(page, "admin-create-user-refused");
        }

        private void fill() {
            console.openNewUser();
            page.locator("#username").fill(name);
            page.locator("#email").fill(email);
            page.locator("#firstName").fill("Ada");
            page.locator("#lastName").fill("Lovelace");
        }
    }

    @Test
    void aUserWhoIsThereHasNoChoiceOfAnInvitation() {
        String id = realm.create(NewUser.named(name).invitedBy("NONE"));

        AdminConsole.signIn(page, server, "workforce").openUser(id);

        assertThat(page.locator("#phone_number_verified")).isVisible();
        assertThat(page.locator("#invitation")).hasCount(0);
        assertThat(headings()).contains("Contact").doesNotContain("Invitation message");
    }

    @Test
    void theSettingsOfThePoolAreExplainedSavedAndRefusedWithTheReason() {
        TestRealm own = server.newRealmLike("workforce");
        AdminConsole console = AdminConsole.signIn(page, server, own.name());
        console.openPool(own);
        assertThat(page.getByText("Sign-in: besides the user name")).isVisible();
        picture("admin-pool-settings", 4600);
        page.locator(
                        ".pf-v5-c-form__group",
                        new Page.LocatorOptions().setHas(page.getByTestId("temporaryPasswordValidityDays")))
                .locator("button")
                .first()
                .click();
        assertThat(page.getByText("Default: 7. In Cognito: TemporaryPasswordValidityDays."))
                .isVisible();
        page.keyboard().press("Escape");
        page.getByTestId("temporaryPasswordValidityDays").fill("999");
        console.save();

        assertThat(page.getByText("temporaryPasswordValidityDays: \"999\" is not accepted")
                        .first())
                .isVisible();
        Chromium.picture(page, "admin-pool-settings-refused");
        page.getByTestId("temporaryPasswordValidityDays").fill("3");
        console.save();
        // The message of the first try says "saved" as well.
        Awaitility.await()
                .until(() -> own.pool()
                        .at("/config/temporaryPasswordValidityDays/0")
                        .asText()
                        .equals("3"));
        own.delete();
    }

    @Test
    void theNamesInTheFormOfAUserAreInTheAdministratorsLanguage() {
        String texts = Administrator.anonymously("GET", server.keycloak().url() + "/resources/workforce/admin/de")
                .expect(200)
                .body();

        assertThat(texts)
                .contains(
                        "\"key\":\"profile.attribute-group.contact\",\"value\":\"Kontakt\"",
                        "\"key\":\"profile.options.invitation.NONE\",\"value\":\"Nicht senden\"");
    }

    private List<String> headings() {
        return page.getByRole(AriaRole.HEADING).allTextContents();
    }

    /** The console scrolls within its window: a picture of all of a form takes a window as high as that. */
    private void picture(String name, int height) {
        page.setViewportSize(1280, height);
        Chromium.picture(page, name);
        page.setViewportSize(1280, 900);
    }
}
