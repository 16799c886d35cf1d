package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.userpools.tests.fixture.Claims;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestClient;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the claim {@code preferred_username} calls a user: nothing he does not know. Paths: ID token, access token, userinfo,
 * introspection; direct grant and browser.
 */
final class PreferredUsernameIT {

    private static final String PASSWORD = "My-own-passw0rd";
    private static final String NUMBER = "+4915112345678";

    private static TestRealm customers;

    private final TestRealm workforce = TestServer.shared().realm("workforce");
    private final String name = TestRealm.newName();
    private final String email = name + "@example.com";
    private final NewUser user =
            NewUser.named(name).withPermanentPassword(PASSWORD).withVerifiedPhone(NUMBER);
    private final NewUser customer = user.namedByEmail().with("name", "Countess Lovelace");

    @BeforeAll
    static void makeClients() {
        customers = TestServer.shared().newRealmLike("customers");
        TestClient.create(customers, "all", List.of("basic", "profile", "email", "phone"));
        TestClient.create(customers, "without-email", List.of("basic", "profile", "phone"));
        TestClient.create(customers, "without-phone", List.of("basic", "profile", "email"));
        TestClient.create(customers, "profile-alone", List.of("basic", "profile"));
        TestClient.create(customers, "without-profile", List.of("basic", "email", "phone"));
        nameLikeAScope("profile-alone-named-phone");
    }

    /** A client may bear the name of a scope it has not got. */
    private static void nameLikeAScope(String id) {
        TestClient.create(customers, id, List.of("basic", "profile"));
        String clients = customers.name() + "/clients";
        ObjectNode client = (ObjectNode) customers
                .server()
                .admin()
                .get(clients + "?clientId=" + id)
                .json()
                .get(0);
        customers
                .server()
                .admin()
                .put(clients + "/" + client.get("id").asText(), client.put("name", "phone"))
                .expect(204);
    }

    @AfterAll
    static void removeRealm() {
        customers.delete();
    }

    @AfterEach
    void removeUser() {
        for (TestRealm realm : List.of(customers, workforce)) {
            String users = realm.name() + "/users";
            for (JsonNode found : realm.server()
                    .admin()
                    .get(users + "?exact=true&email=" + email)
                    .json()) {
                realm.server()
                        .admin()
                        .delete(users + "/" + found.get("id").asText())
                        .expect(204);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "all, EMAIL",
        "without-phone, EMAIL",
        "without-email, " + NUMBER,
        "profile-alone, Countess Lovelace",
        "profile-alone-named-phone, Countess Lovelace"
    })
    void ofAUserWithoutAUserNameIsWhatTheClientSeesOfHimAnyway(String client, String expected) {
        customers.create(customer);

        for (JsonNode claims : Claims.ofDirectGrant(customers, client, email, PASSWORD)) {
            assertThat(claims.path("preferred_username").asText())
                    .as(claims.toString())
                    .isEqualTo(expected.replace("EMAIL", email));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"profile-alone", "without-phone", "profile-alone-named-phone"})
    void neverTellsThePhoneNumberToAClientThatMayNotSeeIt(String client) {
        customers.create(customer);

        for (JsonNode claims : Claims.ofDirectGrant(customers, client, email, PASSWORD)) {
            assertThat(claims.toString()).doesNotContain(NUMBER);
        }
    }

    @Test
    void isFirstAndLastNameWhereThereIsNothingElse() {
        // The name is required in this realm; users come without it only from elsewhere.
        String path = customers.name() + "/authentication/required-actions/VERIFY_PROFILE";
        ObjectNode action =
                (ObjectNode) customers.server().admin().get(path).expect(200).json();
        customers.server().admin().put(path, action.put("enabled", false)).expect(204);
        customers.create(user.namedByEmail());

        for (JsonNode claims : Claims.ofDirectGrant(customers, "profile-alone", email, PASSWORD)) {
            assertThat(claims.path("preferred_username").asText()).isEqualTo("Test User");
        }
    }

    @Test
    void isTheAttributeWhereItIsSet() {
        customers.create(customer.with("preferred_username", "the-countess-" + name));

        for (JsonNode claims : Claims.ofDirectGrant(customers, "all", email, PASSWORD)) {
            assertThat(claims.path("preferred_username").asText()).isEqualTo("the-countess-" + name);
        }
    }

    @Test
    void isNotToldToAClientWithoutTheScopeProfile() {
        customers.create(customer);

        for (JsonNode claims : Claims.ofDirectGrant(customers, "without-profile", email, PASSWORD)) {
            assertThat(claims.has("preferred_username")).isFalse();
        }
    }

    @Test
    void isTheSameInTheBrowser() {
        customers.create(customer);
        PlainBrowser browser = customers.browser().openSignIn().signIn(email, PASSWORD);

        for (JsonNode claims :
                Claims.ofTokens(customers, browser.tokens().expect(200).json())) {
            assertThat(claims.path("preferred_username").asText()).isEqualTo(email);
        }
    }

    @Test
    void isTheUserNameOfWhoeverHasOne() {
        workforce.create(user.withVerifiedPhone(SignUp.newNumber()));

        for (JsonNode claims : Claims.ofDirectGrant(workforce, "demo-app", name, PASSWORD)) {
            assertThat(claims.path("preferred_username").asText()).isEqualTo(name);
        }
    }

    @Test
    void isAnotherNameWhereHePrefersOne() {
        workforce.create(user.withVerifiedPhone(SignUp.newNumber()).with("preferred_username", "the-" + name));

        for (JsonNode claims : Claims.ofDirectGrant(workforce, "demo-app", name, PASSWORD)) {
            assertThat(claims.path("preferred_username").asText()).isEqualTo("the-" + name);
        }
    }

    @Test
    void comesToARealmThatHadAPoolBeforeWithItsNextSave() {
        TestRealm own = TestServer.shared().newRealmLike("customers");
        String scope = scopeProfile(own);
        String mapper = mappers(own, scope).get(0);
        own.server().admin().delete(scope + "/" + mapper).expect(204);
        assertThat(mappers(own, scope)).isEmpty();

        own.configure("invitation", "NONE").expect(204);
        own.configure("invitation", "EMAIL").expect(204);

        assertThat(mappers(own, scope)).hasSize(1);
        own.delete();
    }

    private static String scopeProfile(TestRealm realm) {
        for (JsonNode scope :
                realm.server().admin().get(realm.name() + "/client-scopes").json()) {
            if ("profile".equals(scope.get("name").asText())) {
                return realm.name() + "/client-scopes/" + scope.get("id").asText() + "/protocol-mappers/models";
            }
        }
        throw new AssertionError("No scope profile in " + realm.name());
    }

    private static List<String> mappers(TestRealm realm, String scope) {
        return StreamSupport.stream(realm.server().admin().get(scope).json().spliterator(), false)
                .filter(mapper -> "user-pool-preferred-username-mapper"
                        .equals(mapper.get("protocolMapper").asText()))
                .map(mapper -> mapper.get("id").asText())
                .toList();
    }
}
