package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.Claims;
import dev.userpools.tests.fixture.Groups;
import dev.userpools.tests.fixture.Json;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Tokens as applications of a Cognito user pool know them, claim by claim (cognito-spec §10). Paths: direct grant, refresh,
 * userinfo, client credentials.
 */
final class PoolClaimsIT {

    private static final String PASSWORD = "My-own-passw0rd";
    private static final String ADMIN_ROLE = "arn:aws:iam::123456789012:role/admin";
    private static final String READER_ROLE = "arn:aws:iam::123456789012:role/reader";

    private static final TestServer SERVER = TestServer.shared();
    private static final TestRealm REALM = SERVER.newRealmLike("workforce").withoutLockOuts();

    private final String name = TestRealm.newName();
    private final String id = REALM.create(NewUser.named(name)
            .withVerifiedEmail()
            .withVerifiedPhone(SignUp.newNumber())
            .withPermanentPassword(PASSWORD));
    private final Groups groups = Groups.of(REALM);

    @AfterAll
    static void removeRealm() {
        REALM.delete();
    }

    @Test
    void anIdTokenHasWhatCognitosHas() {
        join(groups.create("first-" + name, Map.of("precedence", List.of("1"), "roleArn", List.of(ADMIN_ROLE))));
        join(groups.create("second-" + name, Map.of("precedence", List.of("2"), "roleArn", List.of(READER_ROLE))));
        join(groups.create("third-" + name, Map.of()));

        JsonNode token = tokens().get(0);

        assertThat(token.get("token_use").asText()).isEqualTo("id");
        assertThat(token.get("sub").asText()).isEqualTo(id);
        assertThat(token.get("aud").asText()).isEqualTo("demo-app");
        assertThat(token.get("cognito:username").asText()).isEqualTo(name);
        assertThat(texts(token.get("cognito:groups")))
                .containsExactly("first-" + name, "second-" + name, "third-" + name);
        assertThat(texts(token.get("cognito:roles"))).containsExactly(ADMIN_ROLE, READER_ROLE);
        assertThat(token.get("cognito:preferred_role").asText()).isEqualTo(ADMIN_ROLE);
        assertThat(token.get("email_verified").isBoolean()).isTrue();
        assertThat(token.get("phone_number_verified").isBoolean()).isTrue();
        assertThat(token.get("event_id").asText()).hasSize(36);
        assertThat(token.get("origin_jti").asText()).hasSize(36);
        assertThat(has(token, "username", "client_id", "version", "identities", "address"))
                .isEmpty();
    }

    @Test
    void anAccessTokenHasWhatCognitosHas() {
        String group = "admins-" + name;
        join(groups.create(group, Map.of("precedence", List.of("1"), "roleArn", List.of(ADMIN_ROLE))));

        JsonNode token = tokens().get(1);

        assertThat(token.get("token_use").asText()).isEqualTo("access");
        assertThat(token.get("username").asText()).isEqualTo(name);
        assertThat(token.get("client_id").asText()).isEqualTo("demo-app");
        assertThat(token.get("version").asInt()).isEqualTo(2);
        assertThat(texts(token.get("cognito:groups"))).containsExactly(group);
        assertThat(has(token, "cognito:username", "cognito:roles", "cognito:preferred_role", "identities"))
                .isEmpty();
    }

    @Test
    void userinfoHasNoGroups() {
        join(groups.create("seen-" + name, Map.of("precedence", List.of("1"))));

        JsonNode claims = tokens().get(2);

        assertThat(claims.get("username").asText()).isEqualTo(name);
        assertThat(has(claims, "cognito:groups", "cognito:username", "token_use", "client_id", "origin_jti"))
                .isEmpty();
    }

    @Test
    void whoIsInNoGroupHasNoClaimOfGroups() {
        for (JsonNode token : tokens()) {
            assertThat(has(token, "cognito:groups", "cognito:roles", "cognito:preferred_role"))
                    .isEmpty();
        }
    }

    @Test
    void aSignInIsTheSameOneWhenItsTokensAreRefreshed() {
        JsonNode first = REALM.directGrant(name, PASSWORD, Map.of("scope", "openid"))
                .expect(200)
                .json();
        JsonNode second =
                REALM.refresh(first.get("refresh_token").asText()).expect(200).json();

        for (String token : List.of("id_token", "access_token")) {
            JsonNode before = Json.claims(first.get(token).asText());
            JsonNode after = Json.claims(second.get(token).asText());
            assertThat(after.get("origin_jti")).isEqualTo(before.get("origin_jti"));
            assertThat(after.get("event_id")).isEqualTo(before.get("event_id"));
            assertThat(after.get("jti")).isNotEqualTo(before.get("jti"));
        }
        JsonNode another = REALM.directGrant(name, PASSWORD).expect(200).json();
        assertThat(Json.claims(another.get("access_token").asText()).get("origin_jti"))
                .isNotEqualTo(Json.claims(first.get("access_token").asText()).get("origin_jti"));
    }

    @Test
    void customAttributesHaveCognitosNamesAndAreTexts() {
        TestRealm customers = SERVER.realm("customers");
        NewUser customer = NewUser.named(TestRealm.newName())
                .namedByEmail()
                .with("name", "Ada Lovelace")
                .with("custom.plan", "42")
                .withPermanentPassword(PASSWORD);
        customers.create(customer);

        List<JsonNode> tokens = Claims.ofDirectGrant(customers, "demo-app", customer.username(), PASSWORD);

        assertThat(tokens.get(0).get("custom:plan").isTextual()).isTrue();
        assertThat(tokens.get(0).get("custom:plan").asText()).isEqualTo("42");
        assertThat(tokens.get(1).has("custom:plan")).isFalse();
        assertThat(tokens.get(2).get("custom:plan").asText()).isEqualTo("42");
    }

    @Test
    void anAddressIsAnObjectForWhoMaySeeIt() {
        String street = "12 Analytical Row\nLondon";
        String resident = TestRealm.newName();
        REALM.create(NewUser.named(resident).with("address", street).withPermanentPassword(PASSWORD));

        assertThat(has(
                        Claims.ofDirectGrant(REALM, "demo-app", resident, PASSWORD)
                                .get(0),
                        "address"))
                .isEmpty();
        JsonNode granted = REALM.directGrant(resident, PASSWORD, Map.of("scope", "openid address"))
                .expect(200)
                .json();
        for (JsonNode claims : Claims.ofTokens(REALM, granted)) {
            boolean isAccessToken = "access".equals(claims.path("token_use").asText());
            assertThat(claims.at("/address/formatted").asText()).isEqualTo(isAccessToken ? "" : street);
        }
    }

    private List<JsonNode> tokens() {
        return Claims.ofDirectGrant(REALM, "demo-app", name, PASSWORD);
    }

    private void join(String group) {
        groups.join(id, group);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> has(JsonNode token, String... claims) {
        return Stream.of(claims).filter(token::has).toList();
    }
}
