package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.userpools.tests.fixture.AccountApi;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What users change themselves. Paths: account REST, update-profile page, sign-up page, Keycloak's own verification of an
 * e-mail address by link.
 */
final class AliasChangesByUsersIT {

    private static final String PASSWORD = "My-own-passw0rd";
    private static final String NUMBER = "+4915112345678";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final String name = TestRealm.newName();
    private final String email = name + "@example.com";

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @Nested
    class APhoneNumber {

        private final String id =
                realm.create(NewUser.named(name).withVerifiedPhone(NUMBER).withPermanentPassword(PASSWORD));

        @Test
        void isNotVerifiedAnyMoreOnceItsUserChangedItWhereThatCountsAtOnce() {
            letChangesCountAtOnce();
            AccountApi account = AccountApi.signIn(realm, name, PASSWORD);

            account.save(account.with("phone_number", "+4915187654321")).expect(204);

            assertThat(flag()).isEqualTo("false");
            assertThat(realm.signsIn("+4915187654321", PASSWORD)).isFalse();
            assertThat(realm.signsIn(NUMBER, PASSWORD)).isFalse();
        }

        @Test
        void staysVerifiedInAnotherSpelling() {
            AccountApi account = AccountApi.signIn(realm, name, PASSWORD);

            account.save(account.with("phone_number", "+49 (151) 12345678")).expect(204);

            assertThat(flag()).isEqualTo("true");
            realm.awaitSignIn(NUMBER, PASSWORD);
        }

        @Test
        void losesItsMarkOnTheProfilePageToo() {
            letChangesCountAtOnce();
            PlainBrowser page = realm.browser()
                    .openSignIn(Map.of("kc_action", "UPDATE_PROFILE"))
                    .signIn(name, PASSWORD);

            page.submit(Map.of("phone_number", "+49 151 87654321"));

            assertThat(page.isSignedIn()).as(page.text()).isTrue();
            assertThat(flag()).isEqualTo("false");
        }

        @Test
        void staysVerifiedWhenAnAdministratorSaysSo() {
            ObjectNode user = (ObjectNode) realm.user(id).json();
            ((ObjectNode) user.get("attributes")).putArray("phone_number").add("+49 151 87654321");

            server.admin().put(realm.name() + "/users/" + id, user).expect(204);

            realm.awaitSignIn("+4915187654321", PASSWORD);
        }

        private void letChangesCountAtOnce() {
            realm.configure("attributesRequireVerificationBeforeUpdate", "none").expect(204);
        }

        private String flag() {
            return realm.user(id)
                    .json()
                    .at("/attributes/phone_number_verified/0")
                    .asText();
        }
    }

    @Nested
    class APreferredUserName {

        @Test
        void isChosenAndChangedByItsUser() {
            realm.create(NewUser.named(name).withPermanentPassword(PASSWORD));
            AccountApi account = AccountApi.signIn(realm, name, PASSWORD);
            account.save(account.with("preferred_username", "Ada-" + name)).expect(204);
            realm.awaitSignIn("ada-" + name, PASSWORD);

            account.save(account.with("preferred_username", "Eve-" + name)).expect(204);

            realm.awaitSignIn("eve-" + name, PASSWORD);
            assertThat(realm.signsIn("ada-" + name, PASSWORD)).isFalse();
        }

        @Test
        void isRefusedWhereItIsAnothers() {
            realm.create(NewUser.named("other-" + name).with("preferred_username", "Ada-" + name));
            realm.create(NewUser.named(name).withPermanentPassword(PASSWORD));
            AccountApi account = AccountApi.signIn(realm, name, PASSWORD);

            for (String taken : List.of("ada-" + name, "other-" + name)) {
                assertThat(account.save(account.with("preferred_username", taken))
                                .expect(400)
                                .body())
                        .contains("userPoolAliasExists.preferred_username");
            }
        }

        @Test
        void isNotTakenAtSignUp() {
            realm.change(Map.of("registrationAllowed", true));
            PlainBrowser browser = realm.browser().openSignIn(Map.of("prompt", "create"));
            assertThat(browser.page().select("input[name=preferred_username]")).isEmpty();

            browser.submit(Map.of(
                    "username", name,
                    "email", email,
                    "firstName", "Ada",
                    "lastName", "Lovelace",
                    "preferred_username", "ada-" + name,
                    "password", PASSWORD,
                    "password-confirm", PASSWORD));

            assertThat(browser.isSignedIn()).isFalse();
            assertThat(browser.text()).contains("A preferred user name can be chosen once the account is confirmed.");
        }
    }

    @Nested
    class KeycloaksOwnVerificationByLink {

        private static final Pattern LINK = Pattern.compile("http\\S+action-token\\S+");

        @Test
        void makesAnAddressSignIn() {
            PlainBrowser browser = verify();

            assertThat(browser.status()).as(browser.text()).isEqualTo(200);
            realm.awaitSignIn(email, PASSWORD);
        }

        @Test
        void isRefusedWhereAnotherHoldsTheAddress() {
            realm.create(NewUser.named("other-" + name)
                    .withEmail(email)
                    .withVerifiedEmail()
                    .withPermanentPassword("0ther-Passw0rd"));

            PlainBrowser browser = verify();

            assertThat(browser.status()).isEqualTo(409);
            assertThat(browser.text()).contains("An account with the given email already exists.");
            assertThat(realm.user(realm.idOf(name)).json().get("emailVerified").asBoolean())
                    .isFalse();
            realm.awaitSignIn(email, "0ther-Passw0rd");
        }

        /** Signs in, and opens the link in the mail in the same browser. */
        private PlainBrowser verify() {
            String id = realm.create(NewUser.named(name).withPermanentPassword(PASSWORD));
            realm.change(id, Map.of("requiredActions", List.of("VERIFY_EMAIL"))).expect(204);
            PlainBrowser browser = realm.browser().openSignIn().signIn(name, PASSWORD);
            Matcher link = LINK.matcher(realm.awaitMail(email).text());
            assertThat(link.find()).isTrue();
            browser.open(link.group());
            return browser;
        }
    }
}
