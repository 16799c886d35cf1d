package dev.userpools.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.userpools.tests.fixture.Administrator;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.Axe;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.PhoneUser;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pool adds to Keycloak's account console. Paths: the console in a browser, and what its page reads. */
final class AccountConsoleIT {

    /** Keycloak 26.7 knows a page that is added by this address alone, as it stands in the menu. */
    private static final String PAGE = "/account/content/:componentId";

    private static final Pattern RESOURCES = Pattern.compile("\"resourceUrl\": \"([^\"]+)\"");

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private static final TestServer server = TestServer.shared();
    private static final TestRealm realm = server.newRealmLike("workforce");

    @AfterAll
    static void removeRealm() {
        realm.delete();
    }

    @Test
    void anAddressIsChangedByACodeWithoutLeavingTheConsoleForGood() {
        PhoneUser user = PhoneUser.createdIn(realm);
        String wanted = TestRealm.newName() + "@example.com";
        Page page = chromium.desktop();
        signIn(page, user);
        page.navigate(address() + PAGE);
        assertThat(contact(page, "email")).containsText(user.email());
        assertThat(contact(page, "email")).containsText("Confirmed");
        assertThat(contact(page, "phone_number")).containsText("Not confirmed yet");

        change(page, "email", wanted);
        assertThat(page.locator("#user-pool-destination")).isVisible();
        // Whenever the console is loaded he is asked, as at any sign-in.
        page.navigate(address() + PAGE);
        page.locator("#user-pool-later").click();
        assertThat(contact(page, "email")).containsText("waits for its code");
        assertThat(contact(page, "email")).containsText(user.email());

        contact(page, "email").getByText("Enter the code").click();
        page.locator("#code").fill(VerificationCodes.in(realm.awaitMail(wanted)));
        page.keyboard().press("Enter");

        page.waitForURL(Pattern.compile(Pattern.quote(address() + PAGE) + ".*"));
        assertThat(contact(page, "email")).containsText(wanted);
        assertThat(contact(page, "email")).containsText("Confirmed");
        assertThat(realm.user(user.id()).expect(200).json().get("email").asText())
                .isEqualTo(wanted);
    }

    @Test
    void aNumberThatCannotBeHadIsRefusedBesideTheField() {
        PhoneUser user = PhoneUser.createdIn(realm);
        Page page = chromium.desktop();
        signIn(page, user);
        page.navigate(address() + PAGE);

        change(page, "phone_number", "12");
        assertThat(page.locator("#input-error-phone_number")).isVisible();
        page.locator("#phone_number").fill(user.phone());
        page.keyboard().press("Enter");
        assertThat(page.locator("#input-error-phone_number")).hasText("This is the one you already have.");
        page.locator("#user-pool-cancel-aia").click();

        page.waitForURL(Pattern.compile(Pattern.quote(address() + PAGE) + ".*"));
        assertThat(contact(page, "phone_number")).containsText(user.phone());
        assertThat(realm.textsTo(user.phone())).isEmpty();
    }

    @Test
    void aChangeAmongThePersonalDataIsSaidToWaitForItsConfirmation() {
        PhoneUser user = PhoneUser.createdIn(realm);
        Page page = chromium.desktop();
        signIn(page, user);

        page.locator("#email").fill(TestRealm.newName() + "@example.com");
        page.keyboard().press("Enter");

        assertThat(page.getByText("counts once you have confirmed it")).isVisible();
    }

    @Test
    void itsPagesFitTheWindowAndAreAccessible() {
        PhoneUser user = PhoneUser.createdIn(realm);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = chromium.desktop();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            signIn(page, user);
            for (int width : List.of(1280, 360)) {
                String variant = variant(width, scheme);
                page.setViewportSize(width, 800);
                page.navigate(address() + PAGE);
                contact(page, "email").waitFor();
                lookAtOurs(page, "account-contacts" + variant);
                page.navigate(address() + "/account/");
                page.locator("#phone_number").waitFor();
                look(page, "account-personal-info" + variant);
                page.navigate(address() + "/account/account-security/signing-in");
                page.getByText("My password").first().waitFor();
                if (width < 1280) {
                    assertThat(page.getByLabel("Menu: Authenticator application"))
                            .isVisible();
                }
                look(page, "account-signing-in" + variant);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "tr", "zh-CN"})
    void itsWordsAreInEveryLanguage(String language) {
        Map<String, String> texts = new HashMap<>();
        Administrator.answer(HttpRequest.newBuilder(URI.create(
                                server.keycloak().url() + "/resources/" + realm.name() + "/account/" + language))
                        .build())
                .expect(200)
                .json()
                .forEach(text ->
                        texts.put(text.get("key").asText(), text.get("value").asText()));

        assertThat(texts.get("userPoolConsoleMenu")).isNotBlank();
        assertThat(texts.get("accountUpdatedMessage").contains("counts once you have confirmed it"))
                .isEqualTo(language.equals("en"));
        // Two sentences, of which the first is Keycloak's.
        assertThat(texts.get("accountUpdatedMessage")).containsPattern("[.。] ?.+[.。]");
    }

    @Test
    void theMenuIsKeycloaksWithOneMore() {
        ArrayNode menu = (ArrayNode) content("user-pool");
        for (int index = menu.size() - 1; index >= 0; index--) {
            if (menu.get(index).get("label").asText().equals("userPoolContacts")) {
                menu.remove(index);
            }
        }

        assertThat(menu).isEqualTo(content("keycloak.v3"));
    }

    @Test
    void nobodyElseReadsWhatThePageReads() {
        contacts(Map.of()).expect(401);
        contacts(Map.of("Sec-Fetch-Site", "cross-site")).expect(403);
        contacts(Map.of("Cookie", "KEYCLOAK_IDENTITY=a.b.c")).expect(401);
    }

    @Test
    void itsPagesFitTheWindowFromRightToLeft() {
        PhoneUser user = PhoneUser.createdIn(realm);
        ObjectNode speaker = (ObjectNode) realm.user(user.id()).expect(200).json();
        ((ObjectNode) speaker.get("attributes")).putArray("locale").add("ar");
        server.admin().put(realm.name() + "/users/" + user.id(), speaker).expect(204);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = chromium.desktop();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            signIn(page, user);
            for (int width : List.of(1280, 360)) {
                page.setViewportSize(width, 800);
                page.navigate(address() + PAGE);
                contact(page, "email").waitFor();
                assertThat(page.locator("html")).hasAttribute("dir", "rtl");
                lookAtOurs(page, "account-contacts" + variant(width, scheme) + "-ar");
            }
        }
    }

    private static String variant(int width, ColorScheme scheme) {
        return "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    }

    /** A page of Keycloak's, which breaks some of axe's rules beyond WCAG. */
    private static void look(Page page, String name) {
        fits(page, name);
        assertThat(Axe.violationsOfWcag(page)).as(name).isEmpty();
    }

    private static void lookAtOurs(Page page, String name) {
        fits(page, name);
        assertThat(Axe.violations(page)).as(name).isEmpty();
    }

    private static void fits(Page page, String name) {
        Chromium.picture(page, name);
        assertThat(Chromium.tooWide(page)).as(name).isEmpty();
    }

    private static void change(Page page, String attribute, String value) {
        contact(page, attribute).getByText("Change").click();
        page.locator("#" + attribute).fill(value);
        page.keyboard().press("Enter");
    }

    private static Locator contact(Page page, String attribute) {
        return page.locator(".user-pool-contact[data-attribute=" + attribute + "]");
    }

    private static void signIn(Page page, PhoneUser user) {
        page.navigate(address() + "/account/");
        page.locator("#username").fill(user.name());
        page.locator("#password").fill(SignUp.PASSWORD);
        page.keyboard().press("Enter");
        page.locator("#phone_number").waitFor();
    }

    private static Answer contacts(Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + "/user-pool/contacts"));
        headers.forEach(request::header);
        return Administrator.answer(request.build());
    }

    /** The menu of a theme's console. */
    private static JsonNode content(String theme) {
        realm.change(Map.of("accountTheme", theme));
        String console = Administrator.answer(HttpRequest.newBuilder(URI.create(address() + "/account/"))
                        .build())
                .expect(200)
                .body();
        String resources =
                RESOURCES.matcher(console).results().findFirst().orElseThrow().group(1);
        realm.change(Map.of("accountTheme", "user-pool"));
        return Administrator.answer(
                        HttpRequest.newBuilder(server.keycloak().url().resolve(resources + "/content.json"))
                                .build())
                .expect(200)
                .json();
    }

    private static String address() {
        return server.keycloak().url() + "/realms/" + realm.name();
    }
}
