package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Signing in with a verified e-mail, a verified phone number or a preferred user name besides the user name. Paths:
 * browser, direct grant, forgotten password, brute-force detection, admin search, creation by REST.
 */
final class AliasSignInIT {

    private static final String PASSWORD = "My-own-passw0rd";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final String name = TestRealm.newName();
    private final String email = name + "@example.com";
    private final String preferred = "The-" + name;

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    private String createVerified() {
        return realm.create(NewUser.named(name)
                .withVerifiedEmail()
                .withVerifiedPhone("+4915112345678")
                .with("preferred_username", preferred)
                .withPermanentPassword(PASSWORD));
    }

    private boolean signsIn(String typed) {
        return realm.signsIn(typed, PASSWORD);
    }

    @Nested
    class AVerifiedUser {

        @Test
        void signsInWithAnyOfHisNamesInTheBrowser() {
            realm.withoutLockOuts();
            createVerified();

            for (String typed : List.of(name, email, preferred, "+4915112345678", "+49 (151) 123-456 78")) {
                assertThat(realm.browser().openSignIn().signIn(typed, PASSWORD).isSignedIn())
                        .as(typed)
                        .isTrue();
            }
        }

        @Test
        void signsInWithAnyOfHisNamesByDirectGrant() {
            createVerified();

            List.of(name, email.toUpperCase(Locale.ROOT), preferred.toLowerCase(Locale.ROOT), "+49 151/12345678")
                    .forEach(typed -> realm.awaitSignIn(typed, PASSWORD));
        }

        @Test
        void signsInWithANumberOfThePoolsCountry() {
            createVerified();
            assertThat(signsIn("0151 12345678")).isFalse();

            realm.configure("defaultPhoneRegion", "DE").expect(204);

            realm.awaitSignIn("0151 12345678", PASSWORD);
        }

        @Test
        void isSentTheMailForAForgottenPassword() {
            createVerified();
            PlainBrowser browser = realm.browser().openSignIn();
            browser.open(browser.page().select("a[href*=reset-credentials]").attr("href"));

            browser.submit(Map.of("username", "+49 151 12345678"));

            assertThat(realm.awaitMail(email).subject()).isNotBlank();
        }

        @Test
        void isLockedOutByWrongPasswordsWhateverNameIsTyped() {
            String id = createVerified();
            int tries = 0;
            for (String typed : List.of(email, preferred, "+4915112345678", name, email)) {
                realm.directGrant(typed, "wrong").expect(400);
                realm.awaitFailures(id, ++tries);
            }

            assertThat(signsIn(name)).isFalse();
        }

        @Test
        void isFoundByAdministratorsUnderAnyOfHisNames() {
            String id = createVerified();

            for (String typed : List.of(name, email, preferred, "+4915112345678")) {
                JsonNode found = realm.searchByName(typed);
                assertThat(found).as(typed).hasSize(1);
                assertThat(found.get(0).get("id").asText()).isEqualTo(id);
            }
        }

        @Test
        void isShownWithTheNamesHeOwns() {
            String id = createVerified();

            assertThat(realm.status(id).get("aliases").toString())
                    .isEqualTo(
                            "[{\"attribute\":\"email\",\"owned\":true},{\"attribute\":\"phone_number\",\"owned\":true},"
                                    + "{\"attribute\":\"preferred_username\",\"owned\":true}]");
        }

        @Test
        void doesNotSignInAnyMoreWithWhatWasTakenFromHim() {
            String id = createVerified();
            realm.awaitSignIn(email, PASSWORD);

            realm.change(id, Map.of("emailVerified", false)).expect(204);

            assertThat(signsIn(email)).isFalse();
            realm.awaitSignIn(name, PASSWORD);
        }
    }

    @Test
    void aNumberThatWasImportedInAnotherSpellingSignsNobodyInAndIsNotCalledHis() {
        String id = realm.importUser(Map.of(
                "username",
                name,
                "attributes",
                Map.of("phone_number", "+49 (151) 12345678", "phone_number_verified", "true"),
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD))));

        assertThat(signsIn("+4915112345678")).isFalse();
        assertThat(realm.status(id).get("aliases").toString())
                .isEqualTo("[{\"attribute\":\"phone_number\",\"owned\":false}]");
    }

    @Nested
    class AnUnverifiedUser {

        @Test
        void signsInWithHisUserNameOnly() {
            realm.create(
                    NewUser.named(name).with("phone_number", "+4915112345678").withPermanentPassword(PASSWORD));

            realm.awaitSignIn(name, PASSWORD);
            assertThat(List.of(email, "+4915112345678")).noneMatch(AliasSignInIT.this::signsIn);
        }

        @Test
        void mayHaveAnAddressThatOthersHaveToo() {
            realm.create(NewUser.named(name).withPermanentPassword(PASSWORD));

            realm.tryToCreate(NewUser.named(TestRealm.newName()).withEmail(email))
                    .expect(201);
        }

        @Test
        void doesNotGetInWhereTheRealmWasImportedWithKeycloaksOwnSignInByEmail() {
            String copy = TestServer.newRealmName("workforce");
            String json = server.realmJson("workforce", copy);
            assertThat(json).contains("\"loginWithEmailAllowed\": false", "\"duplicateEmailsAllowed\": true");
            TestRealm imported = server.newRealm(
                    copy,
                    json.replace("\"loginWithEmailAllowed\": false", "\"loginWithEmailAllowed\": true")
                            .replace("\"duplicateEmailsAllowed\": true", "\"duplicateEmailsAllowed\": false"));
            imported.create(NewUser.named(name).withPermanentPassword(PASSWORD));

            assertThat(imported.signsIn(email, PASSWORD)).isFalse();
            imported.awaitSignIn(name, PASSWORD);
            imported.delete();
        }

        @Test
        void doesNotGetInWhenAnAdministratorSwitchesKeycloaksOwnSignInByEmailOn() {
            realm.create(NewUser.named(name).withPermanentPassword(PASSWORD));

            realm.change(Map.of("loginWithEmailAllowed", true, "duplicateEmailsAllowed", false));

            assertThat(signsIn(email)).isFalse();
            assertThat(server.admin()
                            .get(realm.name())
                            .expect(200)
                            .json()
                            .get("loginWithEmailAllowed")
                            .asBoolean())
                    .isFalse();
        }
    }

    @Nested
    class TheUserName {

        @ParameterizedTest
        @ValueSource(strings = {"ada@example.com", "+4915112345678", "+49 151 1234567"})
        void isRefusedInTheFormOfAnAlias(String username) {
            Answer answer = realm.tryToCreate(NewUser.named(username).withEmail("other@example.com"));

            assertThat(answer.expect(400).body()).contains("since user pool is configured for");
        }

        @Test
        void winsOverAnAliasThatIsSpelledTheSame() {
            realm.create(NewUser.named(name).withPermanentPassword(PASSWORD));
            // Only an import brings such a user in: every other path refuses the name.
            realm.importUser(
                    Map.of("username", TestRealm.newName(), "attributes", Map.of("preferred_username", List.of(name))));

            realm.awaitSignIn(name, PASSWORD);
        }

        @Test
        void isRefusedWhereItIsAnothersPreferredOne() {
            createVerified();

            realm.tryToCreate(NewUser.named(preferred).withEmail("other@example.com"))
                    .expect(409);
        }

        @Test
        void ofAnotherUserIsRefusedAsAPreferredOne() {
            realm.create(NewUser.named(name));

            Answer answer = realm.tryToCreate(NewUser.named(TestRealm.newName()).with("preferred_username", name));

            assertThat(answer.expect(409).json().get("error").asText()).isEqualTo("AliasExistsException");
        }
    }

    @Test
    void aPoolAddsTheAttributesThatSignInToARealmWithoutThem() {
        TestRealm plain = server.newPlainRealm();
        plain.addPool(Map.of("aliasAttributes", List.of("phone_number", "preferred_username")))
                .expect(201);

        String id = plain.create(NewUser.named(name)
                .withVerifiedPhone("+4915112345678")
                .with("preferred_username", preferred)
                .invitedBy("NONE"));

        assertThat(plain.status(id).get("aliases").findValuesAsText("attribute"))
                .containsExactly("phone_number", "preferred_username");
        plain.delete();
    }
}
