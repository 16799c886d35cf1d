package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.server.Mail;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A sign-up confirmed by a link. Paths: sign-up page, sign-in page, the page behind the link in the same and in other
 * browsers.
 */
final class SignUpLinkIT {

    private static final String PAGE = "login-confirm-link";
    private static final String CONFIRMED = "Your e-mail address is confirmed.";
    private static final String INVALID = "This link is not valid any more.";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("customers");
    private final String address = TestRealm.newName() + "@example.com";

    @BeforeEach
    void confirmByLink() {
        realm.configure("verificationOption", "CONFIRM_WITH_LINK").expect(204);
    }

    @AfterEach
    void tidyUp() {
        server.moveTime(Duration.ZERO);
        realm.delete();
    }

    @Test
    void theButtonBehindItConfirmsInAnyBrowser() {
        SignUp signUp = SignUp.in(realm, address);
        assertThat(signUp.browser().text()).contains("Open the link we have sent");
        assertThat(signUp.browser().page().select("[name=code]")).isEmpty();

        PlainBrowser other = realm.browser().open(link(signUp));
        assertThat(other.pageId()).isEqualTo(PAGE);
        assertThat(other.page().select("#user-pool-destination").text()).isEqualTo(address.charAt(0) + "***@e***");
        assertThat(signUp.status()).isEqualTo("UNCONFIRMED");
        other.submit(Map.of());

        assertThat(other.text()).contains(CONFIRMED);
        assertThat(signUp.status()).isEqualTo("CONFIRMED");
        assertThat(realm.user(signUp.id()).json().get("emailVerified").asBoolean())
                .isTrue();
        signUp.browser().submit(Map.of());
        assertThat(signUp.browser().isSignedIn()).as(signUp.browser().text()).isTrue();
    }

    @Test
    void leadsBackToTheApplication() {
        PlainBrowser other =
                realm.browser().open(link(SignUp.in(realm, address))).submit(Map.of());

        assertThat(other.page().select("#user-pool-application").attr("href"))
                .isEqualTo("http://localhost:7777/callback");
    }

    @Test
    void leadsNowhereTheApplicationDoesNotWantUsersAnyMore() {
        String link = link(SignUp.in(realm, address));
        String client = server.admin()
                .get(realm.name() + "/clients?clientId=demo-app")
                .json()
                .get(0)
                .get("id")
                .asText();
        server.admin()
                .put(
                        realm.name() + "/clients/" + client,
                        Map.of("clientId", "demo-app", "redirectUris", List.of("https://other.example/*")))
                .expect(204);

        PlainBrowser other = realm.browser().open(link).submit(Map.of());

        assertThat(other.text()).contains(CONFIRMED);
        assertThat(other.page().select("#user-pool-application")).isEmpty();
    }

    @Test
    void whatOpensAllLinksConfirmsNothing() {
        SignUp signUp = SignUp.in(realm, address);
        String link = link(signUp);
        for (int times = 0; times < 3; times++) {
            assertThat(realm.browser().open(link).pageId()).isEqualTo(PAGE);
        }
        assertThat(signUp.status()).isEqualTo("UNCONFIRMED");

        PlainBrowser person = realm.browser().open(link).submit(Map.of());

        assertThat(person.text()).contains(CONFIRMED);
    }

    @Test
    void worksOnce() {
        SignUp signUp = SignUp.in(realm, address);
        PlainBrowser other = realm.browser().open(link(signUp));
        PlainBrowser second = realm.browser().open(link(signUp));
        other.submit(Map.of());

        second.submit(Map.of());

        assertThat(second.text()).contains(INVALID);
        assertThat(realm.browser().open(link(signUp)).text()).contains(INVALID);
    }

    @Test
    void isNoneAfterAnyByteIsChanged() {
        SignUp signUp = SignUp.in(realm, address);
        String link = link(signUp);
        PlainBrowser browser = realm.browser();
        Document opened = browser.open(link).page();
        Element form = opened.selectFirst("form");
        String action = form.attr("action");
        assertThat(action).endsWith(link);
        for (int at = link.indexOf("/confirm/") + "/confirm/".length(); at < link.length(); at++) {
            String altered = link.substring(0, at) + (link.charAt(at) == 'a' ? 'b' : 'a') + link.substring(at + 1);

            assertThat(browser.open(altered).text()).as(altered).contains(INVALID);
            form.attr("action", altered);
            assertThat(browser.goBackTo(opened).submit(Map.of()).text())
                    .as("the button of " + altered)
                    .contains(INVALID);
        }
        assertThat(signUp.status()).isEqualTo("UNCONFIRMED");

        form.attr("action", action);
        assertThat(browser.goBackTo(opened).submit(Map.of()).text()).contains(CONFIRMED);
    }

    @Test
    void isNoneInAnotherRealm() {
        TestRealm other = server.newRealmLike("customers");
        String link = link(SignUp.in(realm, address));

        PlainBrowser browser = other.browser().open(link.replace("/realms/" + realm.name(), "/realms/" + other.name()));

        assertThat(browser.text()).contains(INVALID);
        other.delete();
    }

    @Test
    void leadsToTheSignInWhenItIsNoneAnyMore() {
        SignUp signUp = SignUp.in(realm, address);
        String link = link(signUp);
        realm.browser().open(link).submit(Map.of());
        PlainBrowser late = realm.browser().open(link);

        String signIn = late.page().selectFirst("#user-pool-sign-in").attr("abs:href");

        assertThat(signIn).isEqualTo(server.keycloak().url() + "/realms/" + realm.name() + "/account/");
        assertThat(late.open(signIn).status()).isEqualTo(200);
    }

    @Test
    void isNoneAfterTheAddressWasChanged() {
        SignUp signUp = SignUp.in(realm, address);
        String link = link(signUp);
        PlainBrowser opened = realm.browser().open(link);
        realm.change(signUp.id(), Map.of("email", "x" + address)).expect(204);

        opened.submit(Map.of());

        assertThat(opened.text()).contains(INVALID);
        assertThat(signUp.browser().reload().text()).contains("x***@e***");
    }

    @Test
    void confirmsNoAddressSomebodyElseHasVerifiedMeanwhile() {
        TestRealm own = server.newRealmLike("workforce");
        own.change(Map.of("registrationAllowed", true));
        own.configure("verificationOption", "CONFIRM_WITH_LINK").expect(204);
        String name = TestRealm.newName();
        String wanted = name + "@example.com";
        SignUp.byName(own, name, Map.of());
        PlainBrowser opened = own.browser().open(link(own.awaitMail(wanted)));
        own.create(NewUser.named("x" + name)
                .withEmail(wanted)
                .withVerifiedEmail()
                .withPermanentPassword("0ther-Passw0rd"));

        opened.submit(Map.of());

        assertThat(opened.text()).contains("An account with the given email already exists.");
        assertThat(opened.page().select("#user-pool-application").attr("href"))
                .isEqualTo("http://localhost:7777/callback");
        assertThat(own.status(own.idOf(name)).get("status").asText()).isEqualTo("UNCONFIRMED");
        own.awaitSignIn(wanted, "0ther-Passw0rd");
        own.delete();
    }

    @Test
    void isNoneWhenItsTimeIsUpAndAnotherIsSent() {
        SignUp signUp = SignUp.in(realm, address);
        String link = link(signUp);
        server.moveTime(Duration.ofHours(24));

        assertThat(realm.browser().open(link).text()).contains(INVALID);
        PlainBrowser again = realm.browser().openSignIn().signIn(address, SignUp.PASSWORD);
        again.press("resend", Map.of());
        assertThat(realm.browser().open(link(signUp.mail(2))).submit(Map.of()).text())
                .contains(CONFIRMED);
    }

    @Test
    void isNoneForADisabledUser() {
        SignUp signUp = SignUp.in(realm, address);
        String link = link(signUp);
        realm.change(signUp.id(), Map.of("enabled", false)).expect(204);

        assertThat(realm.browser().open(link).submit(Map.of()).text()).contains(INVALID);
    }

    @Test
    void anAddressThatLooksLikeALinkIsNone() {
        for (String path : List.of("confirm/x", "confirm/x?token=", "confirm/x?token=y", "confirm/%00?token=%00")) {
            PlainBrowser browser = realm.browser().open("/realms/" + realm.name() + "/user-pool/" + path);

            assertThat(browser.status()).as(path).isLessThan(500);
            assertThat(browser.page().select("form")).as(path).isEmpty();
        }
    }

    @Test
    void aRealmThatIsDisabledHasNoSuchPage() {
        String link = link(SignUp.in(realm, address));
        realm.change(Map.of("enabled", false));

        assertThat(realm.browser().open(link).status()).isBetween(400, 499);
    }

    private String link(SignUp signUp) {
        return link(signUp.mail(1));
    }

    /** The path of the link in a mail. Both parts of the mail have the same. */
    private static String link(Mail mail) {
        String address = Jsoup.parse(mail.html()).select("a[href*=user-pool]").attr("href");
        assertThat(mail.text()).contains(address);
        URI uri = URI.create(address);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
