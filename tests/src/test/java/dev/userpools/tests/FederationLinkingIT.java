package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.server.Mail;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.Partner;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A user of an identity provider has the e-mail address of a user of the pool: nobody becomes the other without proving that he
 * is (C10). Path: broker, by a provider whose addresses the realm trusts.
 */
final class FederationLinkingIT {

    private static final String PASSWORD = "The-pools-passw0rd";
    private static final Pattern LINK = Pattern.compile("https?://\\S+action-token\\S+");

    private static final TestServer SERVER = TestServer.shared();
    private static final TestRealm REALM = SERVER.newRealmLike("workforce");
    private static final Partner PARTNER =
            Partner.byOpenIdConnect(REALM, "Partner", Map.of()).trusted();

    private final String name = TestRealm.newName();
    private final String email = name + "@example.com";
    private String id;

    @BeforeEach
    void createInBoth() {
        PARTNER.createUser(name);
        id = REALM.create(NewUser.named("own-" + name)
                .withEmail(email)
                .withVerifiedEmail()
                .withPermanentPassword(PASSWORD));
    }

    @AfterAll
    static void removeRealms() {
        REALM.delete();
        PARTNER.delete();
    }

    private boolean isLinked() {
        return !REALM.identities(id).isEmpty();
    }

    private PlainBrowser askToLink() {
        PlainBrowser browser = PARTNER.signIn(REALM.browser(), name);
        assertThat(browser.pageId()).as(browser.text()).isEqualTo("login-login-idp-link-confirm");
        assertThat(isLinked()).isFalse();
        browser.submit(Map.of("submitAction", "linkAccount"));
        assertThat(browser.isSignedIn()).isFalse();
        return browser;
    }

    @Test
    void heIsAskedAndProvesItByAMail() {
        PlainBrowser browser = askToLink();
        assertThat(browser.pageId()).isEqualTo("login-login-idp-link-email");
        assertThat(isLinked()).isFalse();

        Mail mail = REALM.awaitMail(email);
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).as(mail.text()).isTrue();
        browser.open(link.group());
        if (!browser.isSignedIn()) {
            browser.follow("a[href*=action-token]");
        }

        assertThat(isLinked()).as(browser.text()).isTrue();
        assertThat(PARTNER.signIn(REALM.browser(), name).isSignedIn()).isTrue();
        assertThat(REALM.idOf("own-" + name)).isEqualTo(id);
    }

    @Test
    void orByHisPassword() {
        PlainBrowser browser = askToLink();
        choosePassword(browser);

        browser.submit(Map.of("password", PASSWORD));

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        assertThat(isLinked()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "", Partner.PASSWORD})
    void notByAnother(String password) {
        PlainBrowser browser = askToLink();
        choosePassword(browser);

        browser.submit(Map.of("password", password));

        assertThat(browser.isSignedIn()).isFalse();
        assertThat(isLinked()).isFalse();
    }

    private static void choosePassword(PlainBrowser browser) {
        browser.submit(Map.of("tryAnotherWay", "on"));
        browser.submit("li:contains(Username and password) form", Map.of());
        assertThat(browser.page().selectFirst("input[name=password]"))
                .as(browser.text())
                .isNotNull();
    }

    @Test
    void aSecondFactorIsAskedForAsWell() {
        REALM.configure("mfaConfiguration", "ON").expect(204);
        PlainBrowser browser = askToLink();
        choosePassword(browser);

        browser.submit(Map.of("password", PASSWORD));

        assertThat(browser.isSignedIn()).isFalse();
        assertThat(isLinked()).isFalse();
        assertThat(browser.pageId()).startsWith("login-mfa-");
        REALM.configure("mfaConfiguration", "OPTIONAL").expect(204);
    }

    /** Anybody can write an address into a profile: such a user is not who it belongs to. */
    @Test
    void anAddressThatNobodyHasVerifiedHereIsNobodys() {
        SERVER.admin()
                .put(REALM.name() + "/users/" + id, Map.of("emailVerified", false))
                .expect(204);

        PlainBrowser browser = PARTNER.signIn(REALM.browser(), name);

        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        assertThat(isLinked()).isFalse();
    }
}
