package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.Claims;
import dev.userpools.tests.fixture.Groups;
import dev.userpools.tests.fixture.Json;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.TestClient;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Groups of any name, precedence, number and place (cognito-spec §11). Paths: groups made by REST, tokens of a direct grant,
 * userinfo, introspection.
 */
final class GroupNamesIT {

    private static final String PASSWORD = "My-own-passw0rd";
    private static final String CLIENT = "group-names";

    private static final TestRealm REALM = TestServer.shared().newRealmLike("workforce");

    private final String name = TestRealm.newName();
    private final String id = REALM.create(NewUser.named(name).withPermanentPassword(PASSWORD));
    private final Groups groups = Groups.of(REALM);

    @BeforeAll
    static void makeClient() {
        TestClient.create(REALM, CLIENT, List.of("basic", "user-pool"));
    }

    @AfterAll
    static void removeRealm() {
        REALM.delete();
    }

    @Test
    void aNameIsTakenAsItIs() {
        List<String> names = Stream.of(
                        "a,b",
                        "a:b",
                        "a;b|c=d",
                        "\"quoted\"",
                        "'quoted'",
                        "[\"a\",\"b\"]",
                        "back\\slash",
                        "a/b",
                        "/a",
                        "<b>bold</b>",
                        "${claim.name}",
                        "%s %2F",
                        "ümläut",
                        "管理者",
                        "مدير",
                        "🛠️",
                        "two words")
                .map(kind -> kind + '-' + name)
                .toList();
        names.forEach(group -> groups.join(id, groups.create(group)));

        assertThat(claimed()).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void capitalsTellNamesApart() {
        List<String> names = List.of("ADMINS-" + name, "admins-" + name);
        groups.join(id, groups.create(names.get(0)));
        groups.create(names.get(1));

        assertThat(claimed()).containsExactly(names.get(0));
    }

    @Test
    void aPrecedenceThatIsNoneComesLast() {
        List<String> typed = List.of("2147483647", "0", "7", "2147483648", "-1", "1.5", "first", "");
        typed.forEach(precedence -> groups.join(id, groups.create("of '" + precedence + "'", precedence)));
        groups.join(id, groups.create("of none"));

        assertThat(claimed())
                .containsExactly(
                        "of '0'",
                        "of '7'",
                        "of '2147483647'",
                        "of ''",
                        "of '-1'",
                        "of '1.5'",
                        "of '2147483648'",
                        "of 'first'",
                        "of none");
    }

    @Test
    void ofSeveralPrecedencesTheFirstCounts() {
        groups.join(id, groups.create("one-" + name, Map.of("precedence", List.of("3", "1"))));
        groups.join(id, groups.create("two-" + name, "2"));

        assertThat(claimed()).containsExactly("two-" + name, "one-" + name);
    }

    @Test
    void whoIsInAGroupWithinAnotherIsInNeitherOfTheirNames() {
        String parent = groups.create("staff-" + name);
        groups.join(id, groups.createWithin(parent, "admins"));

        assertThat(claimed()).containsExactly("staff-" + name + "/admins");
    }

    @Test
    void groupsOfOneNameAreNamedOnce() {
        String parent = groups.create("both-" + name);
        groups.join(id, groups.createWithin(parent, "admins"));
        groups.join(id, groups.create("both-" + name + "/admins"));

        assertThat(claimed()).containsExactly("both-" + name + "/admins");
    }

    @Test
    void aHundredGroupsOfTheLongestNamesAreInOrder() {
        List<String> expected = new ArrayList<>();
        IntStream.range(0, 100).forEach(index -> {
            expected.add("%03d".formatted(99 - index) + "x".repeat(125));
            groups.join(id, groups.create(expected.get(index), String.valueOf(index)));
        });

        assertThat(claimed()).isEqualTo(expected);
    }

    @Test
    void whoLeavesAGroupHasNotGotItInTheNextTokens() {
        String group = groups.create("left-" + name);
        groups.join(id, group);
        JsonNode tokens = REALM.directGrant(name, PASSWORD).expect(200).json();
        assertThat(texts(Json.claims(tokens.get("access_token").asText()))).containsExactly("left-" + name);

        groups.leave(id, group);

        JsonNode refreshed =
                REALM.refresh(tokens.get("refresh_token").asText()).expect(200).json();
        assertThat(Json.claims(refreshed.get("access_token").asText()).has("cognito:groups"))
                .isFalse();
    }

    @Test
    void aLightweightTokenLeavesThemToIntrospection() {
        TestClient.createLightweight(REALM, "lightweight", List.of("basic", "user-pool"));
        groups.join(id, groups.create("light-" + name));

        String token = REALM.directGrant(
                        name, PASSWORD, Map.of("client_id", "lightweight", "client_secret", Claims.SECRET))
                .expect(200)
                .json()
                .get("access_token")
                .asText();

        assertThat(Json.claims(token).has("cognito:groups")).isFalse();
        assertThat(Json.claims(token).has("token_use")).isFalse();
        JsonNode introspected = Claims.ofIntrospection(REALM, "lightweight", token);
        assertThat(texts(introspected)).containsExactly("light-" + name);
        assertThat(introspected.get("token_use").asText()).isEqualTo("access");
    }

    /** The groups of the access token; the ID token and introspection have the same ones, userinfo none. */
    private List<String> claimed() {
        List<JsonNode> claims = Claims.ofDirectGrant(REALM, CLIENT, name, PASSWORD);
        List<String> ofAccessToken = texts(claims.get(1));
        assertThat(texts(claims.get(0))).isEqualTo(ofAccessToken);
        assertThat(claims.get(2).has("cognito:groups")).isFalse();
        assertThat(texts(claims.get(3))).isEqualTo(ofAccessToken);
        return ofAccessToken;
    }

    private static List<String> texts(JsonNode claims) {
        return StreamSupport.stream(claims.get("cognito:groups").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
