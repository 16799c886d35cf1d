package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.Json;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who owns an address that several users have: exactly one. Paths: creation and change by REST, import, the alias call,
 * direct grant.
 */
final class AliasOwnershipIT {

    private static final String PASSWORD = "My-own-passw0rd";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final String first = TestRealm.newName();
    private final String second = TestRealm.newName();
    private final String email = TestRealm.newName() + "@example.com";

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    private NewUser user(String name) {
        return NewUser.named(name).withEmail(email).withPermanentPassword(PASSWORD);
    }

    private String imported(String name) {
        Map<String, Object> user = new HashMap<>();
        user.put("username", name);
        user.put("email", email);
        user.put("emailVerified", true);
        user.put("firstName", "Test");
        user.put("lastName", "User");
        user.put("credentials", List.of(Map.of("type", "password", "value", PASSWORD)));
        return realm.importUser(user);
    }

    /** Whose tokens somebody gets. */
    private String signedIn(String typed) {
        Answer answer = realm.directGrant(typed, PASSWORD);
        return answer.status() == 200
                ? Json.claims(answer.json().get("access_token").asText())
                        .get("preferred_username")
                        .asText()
                : "nobody";
    }

    private void assertTaken(Answer answer) {
        JsonNode error = answer.expect(409).json();
        assertThat(error.get("error").asText()).isEqualTo("AliasExistsException");
        assertThat(error.get("errorMessage").asText()).isEqualTo("An account with the given email already exists.");
    }

    @Nested
    class WhatSomebodyHoldsVerified {

        @Test
        void isRefusedToAUserWhoIsCreatedWithIt() {
            realm.create(user(first).withVerifiedEmail());

            assertTaken(realm.tryToCreate(user(second).withVerifiedEmail()));

            assertThat(server.admin()
                            .get(realm.name() + "/users?exact=true&username=" + second)
                            .json())
                    .isEmpty();
        }

        @Test
        void isRefusedToAnAdministratorWhoMarksItVerifiedForAnother() {
            realm.create(user(first).withVerifiedEmail());
            String id = realm.create(user(second));

            assertTaken(realm.change(id, Map.of("emailVerified", true)));

            assertThat(realm.user(id).json().get("emailVerified").asBoolean()).isFalse();
            assertThat(signedIn(email)).isEqualTo(first);
        }

        @Test
        void isRefusedToAnAdministratorWhoGivesItToAnotherWhoseAddressIsVerified() {
            realm.create(user(first).withVerifiedEmail());
            String id = realm.create(NewUser.named(second).withVerifiedEmail());

            assertTaken(realm.change(id, Map.of("email", email)));

            assertThat(realm.user(id).json().get("email").asText()).isEqualTo(second + "@example.com");
        }

        @Test
        void staysHisWhateverAnImportMarks() {
            realm.create(user(first).withVerifiedEmail());
            String id = imported(second);

            assertThat(signedIn(email)).isEqualTo(first);
            assertThat(realm.status(id).get("aliases").toString())
                    .isEqualTo("[{\"attribute\":\"email\",\"owned\":false}]");
        }

        @Test
        void doesNotKeepTheOtherFromBeingChangedOtherwise() {
            realm.create(user(first).withVerifiedEmail());
            String id = imported(second);

            realm.change(id, Map.of("firstName", "Ada", "lastName", "L", "email", email, "emailVerified", true))
                    .expect(204);
        }

        @Test
        void becomesFreeWithAnotherAddress() {
            String id = realm.create(user(first).withVerifiedEmail());
            String other = realm.create(user(second));
            realm.change(id, Map.of("email", first + "@example.com")).expect(204);

            realm.change(other, Map.of("emailVerified", true)).expect(204);

            assertThat(signedIn(email)).isEqualTo(second);
        }

        @Test
        void becomesFreeWithItsHolder() {
            String id = realm.create(user(first).withVerifiedEmail());
            server.admin().delete(realm.name() + "/users/" + id).expect(204);

            realm.create(user(second).withVerifiedEmail());

            assertThat(signedIn(email)).isEqualTo(second);
        }
    }

    @Nested
    class UsersFromElsewhere {

        @Test
        void ownWhatOnlyTheyHold() {
            imported(first);

            assertThat(signedIn(email)).isEqualTo(first);
        }

        @Test
        void keepItOnceTheyHaveSignedInWithIt() {
            imported(first);
            assertThat(signedIn(email)).isEqualTo(first);
            imported(second);

            assertThat(signedIn(email)).isEqualTo(first);
        }

        @Test
        void areNotSignedInByWhatTwoHoldAndAreReported() {
            String one = imported(first);
            String other = imported(second);
            double before = server.metric(CONFLICTS).orElse(0.0);

            assertThat(signedIn(email)).isEqualTo("nobody");
            assertThat(signedIn(email)).isEqualTo("nobody");

            assertThat(server.metric(CONFLICTS)).contains(before + 1);
            for (String id : List.of(one, other)) {
                assertThat(realm.status(id).at("/aliases/0/owned").asBoolean()).isFalse();
                assertThat(realm.adminEvents(id).get(0).get("error").asText()).isEqualTo("alias_conflict");
            }
            assertThat(signedIn(first)).isEqualTo(first);
        }

        @Test
        void areSignedInAgainWhenOneGivesItUp() {
            imported(first);
            String other = imported(second);
            assertThat(signedIn(email)).isEqualTo("nobody");

            realm.change(other, Map.of("emailVerified", false)).expect(204);

            assertThat(signedIn(email)).isEqualTo(first);
        }

        private static final String CONFLICTS = "user_pool_alias_conflicts_total{attribute=\"email\"}";
    }

    @Nested
    class TheAliasCall {

        @Test
        void movesAnAddressToAUserAndTakesItFromTheOther() {
            String holder = realm.create(user(first).withVerifiedEmail());
            String id = realm.create(user(second));

            JsonNode status = realm.takeAlias(id, "email").expect(200).json();

            assertThat(status.get("aliases").toString()).isEqualTo("[{\"attribute\":\"email\",\"owned\":true}]");
            assertThat(signedIn(email)).isEqualTo(second);
            assertThat(realm.user(id).json().get("emailVerified").asBoolean()).isTrue();
            assertThat(realm.user(holder).json().get("emailVerified").asBoolean())
                    .isFalse();
            assertThat(realm.adminEvents(holder).get(0).get("resourcePath").asText())
                    .endsWith("/alias");
        }

        @Test
        void movesAPhoneNumberAndItsMarkToo() {
            String number = "+4915112345678";
            String holder = realm.create(user(first).withVerifiedPhone(number));
            String id = realm.create(user(second).with("phone_number", number));
            assertThat(signedIn(number)).isEqualTo(first);

            JsonNode status = realm.takeAlias(id, "phone_number").expect(200).json();

            assertThat(status.get("aliases").toString()).isEqualTo("[{\"attribute\":\"phone_number\",\"owned\":true}]");
            assertThat(signedIn(number)).isEqualTo(second);
            assertThat(phoneIsVerified(id)).isEqualTo("true");
            assertThat(phoneIsVerified(holder)).isEqualTo("false");
            assertThat(realm.user(holder)
                            .json()
                            .at("/attributes/phone_number/0")
                            .asText())
                    .isEqualTo(number);
        }

        private String phoneIsVerified(String id) {
            return realm.user(id)
                    .json()
                    .at("/attributes/phone_number_verified/0")
                    .asText();
        }

        @Test
        void settlesWhatTwoHold() {
            imported(first);
            String other = imported(second);
            assertThat(signedIn(email)).isEqualTo("nobody");

            realm.takeAlias(other, "email").expect(200);

            assertThat(signedIn(email)).isEqualTo(second);
        }

        @Test
        void refusesAUserWithoutSuchAnAddress() {
            String id = realm.create(NewUser.named(first));

            assertThat(realm.takeAlias(id, "phone_number")
                            .expect(400)
                            .json()
                            .get("errorMessage")
                            .asText())
                    .isEqualTo("User has no valid phone_number.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "name", "EMAIL"})
        void refusesAnyOtherAttribute(String attribute) {
            String id = realm.create(NewUser.named(first));

            assertThat(realm.takeAlias(id, attribute)
                            .expect(400)
                            .json()
                            .get("errorMessage")
                            .asText())
                    .contains("attribute must be ")
                    .contains("email")
                    .contains("phone_number");
        }

        @Test
        void knowsNoOtherRealmsUsers() {
            String id = server.realm("workforce").create(NewUser.named(first));

            realm.takeAlias(id, "email").expect(404);
        }
    }
}
