package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.Customer;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.Partner;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Somebody wrote down an address and waits for the one it belongs to, who comes by an identity provider: he gets no account
 * that another knows the password of. In a realm whose addresses are unique even while unverified. Path: broker.
 */
final class FederationUnprovedAddressIT {

    private static final String PASSWORD = "Somebodys-passw0rd";

    private static final TestServer SERVER = TestServer.shared();
    private static final TestRealm REALM = SERVER.newRealmLike("customers");
    private static final Partner PARTNER = Partner.byOpenIdConnect(REALM, "Partner", Map.of("syncMode", "FORCE"))
            .trusted();

    private final String name = TestRealm.newName();
    private final String email = name + "@example.com";
    private String subject;

    @BeforeAll
    static void map() {
        PARTNER.map("given_name", "name", "IMPORT");
    }

    @BeforeEach
    void createAtTheProvider() {
        subject =
                PARTNER.realm().create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(Partner.PASSWORD));
    }

    @AfterAll
    static void removeRealms() {
        REALM.delete();
        PARTNER.delete();
    }

    @Test
    void aSignUpNobodyConfirmedGivesWay() {
        Customer squatter = new Customer(REALM, email);
        squatter.signUp();
        String his = REALM.idOfEmail(email);
        String code = squatter.mailedCode();

        assertThat(signIn().isSignedIn()).isTrue();

        assertThat(REALM.user(his).status()).isEqualTo(404);
        assertIsTheNewcomers();
        PlainBrowser again = squatter.signIn();
        assertThat(again.isSignedIn()).isFalse();
        assertThat(again.submit(Map.of("code", code)).isSignedIn()).isFalse();
    }

    @Test
    void whoSignsInByAnotherNameLosesTheAddressOnly() {
        String number = SignUp.newNumber();
        String his = REALM.create(NewUser.named(number)
                .withVerifiedPhone(number)
                .withEmail(email)
                .with("name", "Eve")
                .withPermanentPassword(PASSWORD));

        assertThat(signIn().isSignedIn()).isTrue();

        assertIsTheNewcomers();
        assertThat(REALM.user(his).expect(200).json().has("email")).isFalse();
        assertThat(REALM.adminEvents(his).findValuesAsText("user_pool_reason"))
                .containsExactly("unverified_email_given_up");
        REALM.awaitSignIn(number, PASSWORD);
        assertThat(REALM.signsIn(email, PASSWORD)).isFalse();
    }

    @Test
    void whoCameByAnotherProviderLosesItToo() {
        Partner untrusted = Partner.byOpenIdConnect(REALM, "Untrusted", Map.of());
        untrusted.map("given_name", "name", "IMPORT");
        String there = untrusted.createUser(name);
        assertThat(untrusted.signIn(REALM.browser(), name).isSignedIn()).isTrue();
        String his = REALM.idOf("untrusted_" + there);

        assertThat(signIn().isSignedIn()).isTrue();

        assertIsTheNewcomers();
        assertThat(REALM.user(his).expect(200).json().has("email")).isFalse();
        untrusted.delete();
    }

    @Test
    void whoseOnlyNameItIsKeepsItAndTheNewcomerIsTold() {
        String his = REALM.create(REALM.newUser(name).with("name", "Eve").withPermanentPassword(PASSWORD));

        PlainBrowser browser = signIn();

        assertThat(browser.isSignedIn()).isFalse();
        assertThat(browser.text()).contains("An account with the given email already exists.");
        assertThat(REALM.idOfEmail(email)).isEqualTo(his);
        assertThat(REALM.identities(his)).isEmpty();
        assertThat(REALM.signsIn(email, PASSWORD)).isTrue();
    }

    @Test
    void whomAnAdministratorHasInvitedIsAskedWhetherItIsHe() {
        String his = REALM.create(REALM.newUser(name).with("name", "Ada"));
        REALM.awaitMail(email);

        PlainBrowser browser = signIn();

        assertThat(browser.pageId()).as(browser.text()).isEqualTo("login-login-idp-link-confirm");
        assertThat(REALM.idOfEmail(email)).isEqualTo(his);
    }

    @Test
    void whoHasProvedItIsAskedToo() {
        String his = REALM.create(
                REALM.newUser(name).withVerifiedEmail().with("name", "Ada").withPermanentPassword(PASSWORD));

        PlainBrowser browser = signIn();

        assertThat(browser.pageId()).as(browser.text()).isEqualTo("login-login-idp-link-confirm");
        assertThat(REALM.identities(his)).isEmpty();
    }

    private PlainBrowser signIn() {
        return PARTNER.signIn(REALM.browser(), name);
    }

    private void assertIsTheNewcomers() {
        String id = REALM.idOfEmail(email);
        assertThat(REALM.identities(id).get(0).get("userId").asText()).isEqualTo(subject);
        assertThat(REALM.user(id).json().get("emailVerified").asBoolean()).isTrue();
    }
}
