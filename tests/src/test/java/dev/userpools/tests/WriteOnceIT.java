package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.userpools.tests.fixture.AccountApi;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.UserProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The validator {@code user-pool-write-once}. Paths: admin REST, sign-up page, update-profile page, account REST.
 */
final class WriteOnceIT {

    private static final String PASSWORD = "My-own-passw0rd";
    private static final String ATTRIBUTE = "custom.tenant";
    private static final String SEVERAL = "custom.sites";
    private static final String REFUSED = "user.custom.tenant: Attribute cannot be updated.";

    private static TestRealm realm;

    private final String name = TestRealm.newName();
    private final NewUser user = NewUser.named(name).namedByEmail().withPermanentPassword(PASSWORD);

    @BeforeAll
    static void makeRealm() {
        realm = TestServer.shared().newRealmLike("customers");
        UserProfile profile = UserProfile.of(realm);
        profile.add(ATTRIBUTE, "user-pool-write-once", Map.of()).expect(200);
        profile.add(Map.of(
                        "name",
                        SEVERAL,
                        "multivalued",
                        true,
                        "permissions",
                        Map.of("view", List.of("admin", "user"), "edit", List.of("admin", "user")),
                        "validations",
                        Map.of("user-pool-write-once", Map.of())))
                .expect(200);
    }

    @AfterAll
    static void removeRealm() {
        realm.delete();
    }

    @Nested
    class ForAdministrators {

        @Test
        void takesAValueAtCreationAndNoOtherLater() {
            String id = realm.create(user.with(ATTRIBUTE, "north"));

            assertRefused(put(id, Map.of(ATTRIBUTE, List.of("south"))));
            assertThat(stored(id)).isEqualTo("north");
        }

        @Test
        void takesAValueLaterWhileThereIsNoneAndNoOtherAfterwards() {
            String id = realm.create(user);

            put(id, Map.of(ATTRIBUTE, List.of(" "))).expect(204);
            put(id, Map.of(ATTRIBUTE, List.of("north"))).expect(204);

            assertRefused(put(id, Map.of(ATTRIBUTE, List.of("south"))));
            assertThat(stored(id)).isEqualTo("north");
        }

        @Test
        void isNotTakenAway() {
            String id = realm.create(user.with(ATTRIBUTE, "north"));

            assertRefused(put(id, Map.of(ATTRIBUTE, List.of())));
            assertRefused(put(id, Map.of(ATTRIBUTE, List.of(""))));
            assertRefused(put(id, Map.of("nickname", List.of("Ada"))));
            assertThat(stored(id)).isEqualTo("north");
        }

        @Test
        void letsTheSameValueAndARequestWithoutAttributesPass() {
            String id = realm.create(user.with(ATTRIBUTE, "north"));

            put(id, Map.of(ATTRIBUTE, List.of("north"), "name", List.of("Ada"))).expect(204);
            realm.server()
                    .admin()
                    .put(realm.name() + "/users/" + id, Map.of("firstName", "Ada"))
                    .expect(204);

            assertThat(stored(id)).isEqualTo("north");
            assertThat(realm.user(id).json().get("firstName").asText()).isEqualTo("Ada");
        }

        @Test
        void comparesSeveralValuesAsAWhole() {
            String id = realm.create(user);
            put(id, Map.of(SEVERAL, List.of("a", "b"))).expect(204);

            put(id, Map.of(SEVERAL, List.of("b", "a"))).expect(204);
            for (List<String> other : List.of(List.of("a"), List.of("a", "b", "c"), List.of("a", "a"))) {
                assertThat(put(id, Map.of(SEVERAL, other)).expect(400).body()).contains("cannot be updated");
            }
        }

        private Answer put(String id, Map<String, Object> attributes) {
            return realm.server().admin().put(realm.name() + "/users/" + id, Map.of("attributes", attributes));
        }

        private void assertRefused(Answer answer) {
            assertThat(answer.expect(400).body()).contains(REFUSED);
        }
    }

    @Nested
    class ForUsers {

        @Test
        void isGivenAtSignUp() {
            PlainBrowser browser = realm.browser().openSignIn(Map.of("prompt", "create"));

            browser.submit(Map.of(
                    "username",
                    name + "@example.com",
                    "name",
                    "Ada",
                    ATTRIBUTE,
                    "north",
                    "password",
                    PASSWORD,
                    "password-confirm",
                    PASSWORD));

            assertThat(stored(realm.idOfEmail(name + "@example.com"))).isEqualTo("north");
        }

        @Test
        void isNotChangedAtTheAccountInterface() {
            String id = realm.create(user.with(ATTRIBUTE, "north").with("name", "Ada"));
            AccountApi account = AccountApi.signIn(realm, user.email(), PASSWORD);
            ObjectNode without = account.account();
            ((ObjectNode) without.get("attributes")).remove(ATTRIBUTE);

            for (Answer answer : List.of(account.save(account.with(ATTRIBUTE, "south")), account.save(without))) {
                assertThat(answer.expect(400).body()).contains("userPoolAttributeCannotBeUpdated", ATTRIBUTE);
            }
            account.save(account.with("nickname", "Ada")).expect(204);
            assertThat(stored(id)).isEqualTo("north");
            assertThat(realm.user(id).body()).contains("\"nickname\":[\"Ada\"]");
        }

        @Test
        void isGivenAtTheAccountInterfaceWhileThereIsNone() {
            String id = realm.create(user.with("name", "Ada"));
            AccountApi account = AccountApi.signIn(realm, user.email(), PASSWORD);

            account.save(account.with(ATTRIBUTE, "north")).expect(204);

            account.save(account.with(ATTRIBUTE, "south")).expect(400);
            assertThat(stored(id)).isEqualTo("north");
        }

        @Test
        void isNotChangedOnTheProfilePage() {
            String id = realm.create(user.with(ATTRIBUTE, "north").with("name", "Ada"));

            for (String other : List.of("south", "")) {
                PlainBrowser page = profilePage();
                page.submit(Map.of(ATTRIBUTE, other));

                assertThat(page.isSignedIn()).isFalse();
                assertThat(page.text()).contains(REFUSED);
            }
            assertThat(stored(id)).isEqualTo("north");
        }

        @Test
        void isKeptByAProfilePageThatSendsItBackOrNotAtAll() {
            String id = realm.create(user.with(ATTRIBUTE, "north").with("name", "Ada"));

            PlainBrowser unchanged = profilePage();
            unchanged.submit(Map.of("nickname", "Ada"));
            PlainBrowser without = profilePage();
            without.page().select("input[name=" + ATTRIBUTE + "]").remove();
            without.submit(Map.of("nickname", "Lady Ada"));

            assertThat(unchanged.isSignedIn()).as(unchanged.text()).isTrue();
            assertThat(without.isSignedIn()).as(without.text()).isTrue();
            assertThat(stored(id)).isEqualTo("north");
            assertThat(realm.user(id).body()).contains("Lady Ada");
        }

        private PlainBrowser profilePage() {
            PlainBrowser page = realm.browser().openSignIn(Map.of("kc_action", "UPDATE_PROFILE"));
            page.signIn(user.email(), PASSWORD);
            assertThat(page.page().select("input[name=" + ATTRIBUTE + "]").val())
                    .isEqualTo("north");
            return page;
        }
    }

    private static String stored(String id) {
        return realm.user(id).json().at("/attributes/" + ATTRIBUTE + "/0").asText();
    }
}
