package dev.userpools.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.userpools.tests.fixture.AccountApi;
import dev.userpools.tests.fixture.Axe;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PhoneUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Whoever types his phone number sees how, and of which country it is. Paths: sign-up, the account REST interface that the
 * account console draws its fields from, the set-up of a second factor; with and without scripts.
 */
final class PhoneFieldIT {

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private static final TestServer server = TestServer.shared();
    private static final TestRealm realm = server.newRealmLike("workforce");

    @BeforeAll
    static void letPeopleSignUp() {
        realm.change(Map.of("registrationAllowed", true));
    }

    @AfterAll
    static void removeRealm() {
        realm.delete();
    }

    @Test
    void theCountryIsNamedWhileItIsTyped() {
        realm.configure("defaultPhoneRegion", "").expect(204);
        Page page = chromium.desktop();
        signUp(page, "en");
        Locator field = page.locator("#phone_number");
        Locator country = page.locator(".user-pool-country");

        assertThat(page.locator("#form-help-text-after-phone_number")).containsText("With its country code, such as");
        assertThat(field).hasAttribute("type", "tel");
        assertThat(country).hasText("");
        field.fill("+49 151");
        assertThat(country).hasText("Germany");
        field.fill("+1 (201)");
        assertThat(country).hasText("United States / Canada");
        field.fill("＋３５８");
        assertThat(country).hasText("Finland");
        field.fill("0151");
        assertThat(country).hasText("");
        field.fill("+999");
        assertThat(country).hasText("");
        field.fill("+49 151");
        assertThat(Axe.violations(page)).isEmpty();
        Chromium.picture(page, "phone-field");
    }

    @Test
    void inThePoolsCountryAndThePagesLanguage() {
        realm.configure("defaultPhoneRegion", "DE").expect(204);
        Page page = chromium.desktop();
        signUp(page, "ar");

        assertThat(page.locator("#form-help-text-after-phone_number")).containsText("+49 1512 3456789");
        page.locator("#phone_number").fill("0151 2345");
        assertThat(page.locator(".user-pool-country")).hasText("ألمانيا");
        page.locator("#phone_number").fill("0044 20 7946");
        assertThat(page.locator(".user-pool-country")).hasText("المملكة المتحدة");
        page.locator("#phone_number").fill("0151 2345");
        Chromium.picture(page, "phone-field-ar");

        Page withoutScripts = chromium.phoneWithoutScripts();
        signUp(withoutScripts, "en");
        assertThat(withoutScripts.locator("#form-help-text-after-phone_number"))
                .containsText("Without a country code it is taken as a number in Germany.");
    }

    @Test
    void theAccountConsoleAndTheSecondFactorSaySoToo() {
        realm.configure("defaultPhoneRegion", "DE").expect(204);
        String name = TestRealm.newName();
        realm.create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(PhoneUser.PASSWORD));
        JsonNode attributes = AccountApi.signIn(realm, name, PhoneUser.PASSWORD)
                .read()
                .get("userProfileMetadata")
                .get("attributes");

        assertThat(attributes
                        .valueStream()
                        .filter(attribute -> attribute.get("name").asText().equals("phone_number"))
                        .map(attribute -> attribute
                                .get("annotations")
                                .get("inputHelperTextAfter")
                                .asText()))
                .singleElement()
                .asString()
                .contains("in Germany");

        realm.configure("mfaFactors", "SMS_MFA").expect(204);
        realm.configure("mfaConfiguration", "ON").expect(204);
        PlainBrowser setUp = realm.browser().openSignIn().signIn(name, PhoneUser.PASSWORD);
        assertThat(setUp.page().select("#form-help-text-after-phone_number").text())
                .as(setUp.pageId() + ": " + setUp.text())
                .contains("in Germany");
        assertThat(setUp.page().select("#phone_number").attr("aria-describedby"))
                .isEqualTo("form-help-text-after-phone_number");
        realm.configure("mfaConfiguration", "OPTIONAL").expect(204);
    }

    private static void signUp(Page page, String language) {
        page.navigate(server.keycloak().url()
                + realm.browser().signInAddress(Map.of("prompt", "create", "ui_locales", language)));
        page.locator("#phone_number").waitFor();
    }
}
