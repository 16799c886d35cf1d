package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The pool as a component of its realm. Paths: admin REST, which the console uses too, and realm import by REST. */
final class PoolComponentIT {

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newPlainRealm();
    private final String name = TestRealm.newName();

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @Nested
    class AddedToARealm {

        @Test
        void addsTheChoiceOfTheInvitationToItsUserProfile() {
            assertThat(attributes()).doesNotContain("invitation");

            realm.addPool(Map.of()).expect(201);

            assertThat(attributes()).containsOnlyOnce("invitation");
            assertThat(invitation().get("permissions").toString()).doesNotContain("user");
            assertThat(invitation().get("annotations").get("inputType").asText())
                    .isEqualTo("select");
            assertThat(invitation().at("/annotations/inputOptionLabels/NONE").asText())
                    .isEqualTo("${profile.options.invitation.NONE}");
            assertThat(invitation().get("group").asText()).isEqualTo("invitation");
        }

        @Test
        void leavesAnAttributeOfThatNameAsItIs() {
            realm.addPool(Map.of()).expect(201);
            JsonNode before = invitation();
            server.admin().delete(componentPath()).expect(204);

            realm.addPool(Map.of()).expect(201);

            assertThat(attributes()).containsOnlyOnce("invitation");
            assertThat(invitation()).isEqualTo(before);
        }

        @Test
        void makesItsNewUsersPoolUsersWithoutAnythingElseDone() {
            realm.addPool(Map.of("invitation", List.of("NONE"))).expect(201);

            assertThat(status(realm.create(NewUser.named(name)))).isEqualTo("FORCE_CHANGE_PASSWORD");
        }

        @Test
        void isTheOnlyOneThere() {
            realm.addPool(Map.of()).expect(201);
            JsonNode before = realm.pool();

            Answer second = realm.addPool(Map.of("temporaryPasswordValidityDays", List.of("1")));

            assertThat(second.expect(400).json().get("errorMessage").asText())
                    .isEqualTo("This realm has a user pool already; a realm can have one.");
            assertThat(realm.pool()).isEqualTo(before);
        }
    }

    @Nested
    class Saved {

        @Test
        void keepsTheValueOfAKeyThatIsLeftOut() {
            realm.addPool(Map.of("temporaryPasswordValidityDays", List.of("3"))).expect(201);

            realm.configure("inviteEmailSubject", "Welcome").expect(204);

            assertThat(realm.pool()
                            .at("/config/temporaryPasswordValidityDays/0")
                            .asText())
                    .isEqualTo("3");
            assertThat(realm.pool().at("/config/inviteEmailSubject/0").asText()).isEqualTo("Welcome");
        }

        @Test
        void goesBackToTheDefaultOfAKeyThatIsEmpty() {
            realm.addPool(Map.of("temporaryPasswordValidityDays", List.of("3"), "invitation", List.of("NONE")))
                    .expect(201);
            String id = realm.create(NewUser.named(name));
            Instant afterThree = passwordExpires(id);

            realm.configure("temporaryPasswordValidityDays").expect(204);
            assertThat(passwordExpires(id)).isEqualTo(afterThree.plus(Duration.ofDays(4)));

            realm.configure("temporaryPasswordValidityDays", "3").expect(204);
            realm.configure("temporaryPasswordValidityDays", "").expect(204);
            assertThat(passwordExpires(id)).isEqualTo(afterThree.plus(Duration.ofDays(4)));
        }
    }

    @Nested
    class Disabled {

        @Test
        void makesNewUsersOrdinaryOnes() {
            realm.addPool(Map.of("enabled", List.of("false"))).expect(201);

            JsonNode user = realm.user(realm.create(NewUser.named(name).invitedBy("NONE")))
                    .json();

            assertThat(user.get("requiredActions")).isEmpty();
            assertThat(user.has("attributes")).as("%s", user).isFalse();
        }

        @Test
        void worksAgainOnceItIsEnabled() {
            realm.addPool(Map.of("enabled", List.of("false"), "invitation", List.of("NONE")))
                    .expect(201);
            String ordinary = realm.create(NewUser.named(name));

            realm.configure("enabled", "true").expect(204);

            assertThat(status(ordinary)).isEqualTo("CONFIRMED");
            assertThat(status(realm.create(NewUser.named(TestRealm.newName())))).isEqualTo("FORCE_CHANGE_PASSWORD");
        }
    }

    @Test
    void isRefusedInARealmImportAndTheLogSaysWhy() {
        String bad = TestServer.newRealmName("bad");
        String json = server.realmJson("workforce", bad)
                .replace(
                        "\"temporaryPasswordValidityDays\": [\"7\"]",
                        "\"temporaryPasswordValidityDays\": [\"a week\"]");

        assertThat(server.admin().post("", json).status()).isGreaterThanOrEqualTo(400);

        server.admin().get(bad).expect(404);
        assertThat(server.keycloak().log())
                .contains("Realm " + bad + ": the user pool is refused: temporaryPasswordValidityDays: \"a week\" is"
                        + " not accepted; use a whole number from 1 to 365.");
    }

    private JsonNode profile() {
        return server.admin()
                .get(realm.name() + "/users/profile")
                .expect(200)
                .json()
                .get("attributes");
    }

    private List<String> attributes() {
        return profile().findValuesAsText("name");
    }

    private JsonNode invitation() {
        JsonNode all = profile();
        return all.get(attributes().indexOf("invitation"));
    }

    private String componentPath() {
        return realm.name() + "/components/" + realm.pool().get("id").asText();
    }

    private String status(String id) {
        return realm.status(id).get("status").asText();
    }

    private Instant passwordExpires(String id) {
        return Instant.parse(realm.status(id).get("temporaryPasswordExpires").asText());
    }
}
