package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A user without a user name of his own never sees the one that was generated. Paths: passkeys, authenticator
 * applications, the new-password page, errors, the remembered name, Keycloak's mails.
 */
final class GeneratedNameIT {

    private static final String PASSWORD = "My-own-passw0rd";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("customers");
    private final String name = TestRealm.newName();
    private final NewUser user = NewUser.named(name)
            .namedByEmail()
            .withoutNames()
            .with("name", "Ada")
            .withPermanentPassword(PASSWORD);

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @Test
    void isNotTheNameOfHisPasskey() {
        String id = realm.create(user);

        PlainBrowser page = open("webauthn-register");

        assertThat(page.page().html())
                .contains("username : \"" + user.email() + "\"")
                .doesNotContain(id);
    }

    @Test
    void isNotTheNameOfHisAuthenticatorsAccount() throws IOException, NotFoundException {
        String id = realm.create(user);

        PlainBrowser page = open("CONFIGURE_TOTP");

        assertThat(qrCode(page)).contains(user.email()).doesNotContain(id);
    }

    @Test
    void isNotOnTheNewPasswordPage() {
        String id = realm.create(user.withTemporaryPassword("My-temporary-passw0rd"));

        PlainBrowser page = realm.browser().openSignIn().signIn(user.email(), "My-temporary-passw0rd");

        assertThat(page.page().select("#password-new")).isNotEmpty();
        assertThat(page.page().html()).doesNotContain(id);
    }

    @Test
    void isNotInAnErrorAboutWhoIsSignedIn() {
        String id = realm.create(user);
        NewUser other = NewUser.named("other-" + name).namedByEmail().with("name", "Bob");
        String otherId = realm.create(other.withPermanentPassword(PASSWORD));
        server.admin()
                .put(realm.name() + "/users/" + otherId + "/execute-actions-email", List.of("UPDATE_PASSWORD"))
                .expect(204);
        String link =
                Jsoup.parse(realm.awaitMail(other.email()).html()).select("a").attr("href");
        PlainBrowser browser = realm.browser().openSignIn().signIn(user.email(), PASSWORD);
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();

        browser.open(link);

        assertThat(browser.text())
                .contains("different user '" + user.email() + "'")
                .doesNotContain(id);
    }

    @Test
    void isNotFilledInWhereHeIsRemembered() {
        String id = realm.create(user);
        PlainBrowser browser = realm.browser().openSignIn();
        browser.submit(Map.of("username", user.email(), "password", PASSWORD, "rememberMe", "on"));
        // Keycloak remembers the user name anew whenever the account console is opened.
        browser.open("/realms/" + realm.name() + "/account/");
        server.admin().post(realm.name() + "/users/" + id + "/logout").expect(204);

        browser.openSignIn();

        assertThat(browser.page().select("input[name=rememberMe]").hasAttr("checked"))
                .isTrue();
        assertThat(browser.page().html()).doesNotContain(id);
        assertThat(browser.page().select("#username").attr("value")).isEmpty();
    }

    @Test
    void tellsNobodyWhoTypesItWhoseItIs() {
        String id = realm.create(user);

        PlainBrowser browser = realm.browser().openSignIn().signIn(id, "wrong-Passw0rd");

        assertThat(browser.page().html()).doesNotContain(user.email());
    }

    @Test
    void isNotInKeycloaksMails() {
        server.admin()
                .post(
                        realm.name() + "/workflows",
                        Map.of(
                                "name",
                                "greeting",
                                "on",
                                "user-created",
                                "steps",
                                List.of(Map.of("uses", "notify-user"))))
                .expect(201);

        String id = realm.create(user);

        assertThat(realm.awaitMail(user.email()).text())
                .contains("Dear " + user.email())
                .doesNotContain(id);
    }

    private PlainBrowser open(String action) {
        return realm.browser().openSignIn(Map.of("kc_action", action)).signIn(user.email(), PASSWORD);
    }

    private static String qrCode(PlainBrowser page) throws IOException, NotFoundException {
        String source = page.page().select("#kc-totp-secret-qr-code").attr("src");
        byte[] image = Base64.getDecoder()
                .decode(source.substring(source.indexOf(',') + 1).strip());
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new BufferedImageLuminanceSource(ImageIO.read(new ByteArrayInputStream(image)))));
        return URLDecoder.decode(new MultiFormatReader().decode(bitmap).getText(), StandardCharsets.UTF_8);
    }
}
