package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import dev.userpools.server.ProjectLayout;
import dev.userpools.tests.fixture.Claims;
import dev.userpools.tests.fixture.Groups;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.Partner;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.SecondFactor;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The table of claims of cognito-spec §10 row by row, of a user of the pool who has all of them, and of one who comes from an
 * identity provider. Path: browser, second factor, code, userinfo. What tokens have more is in docs/differences.md.
 */
final class ClaimTableIT {

    private static final String TABLE = """
            sub                    | STRING  | STRING  | STRING
            iss                    | STRING  | STRING  | MISSING
            iat                    | NUMBER  | NUMBER  | MISSING
            exp                    | NUMBER  | NUMBER  | MISSING
            jti                    | STRING  | STRING  | MISSING
            auth_time              | NUMBER  | NUMBER  | MISSING
            token_use              | STRING  | STRING  | MISSING
            aud                    | STRING  | STRING  | MISSING
            client_id              | MISSING | STRING  | MISSING
            scope                  | MISSING | STRING  | MISSING
            version                | MISSING | NUMBER  | MISSING
            cognito:username       | STRING  | MISSING | MISSING
            username               | MISSING | STRING  | STRING
            event_id               | STRING  | STRING  | MISSING
            origin_jti             | STRING  | STRING  | MISSING
            cognito:groups         | ARRAY   | ARRAY   | MISSING
            cognito:roles          | ARRAY   | MISSING | MISSING
            cognito:preferred_role | STRING  | MISSING | MISSING
            identities             | MISSING | MISSING | MISSING
            email                  | STRING  | STRING  | STRING
            email_verified         | BOOLEAN | BOOLEAN | BOOLEAN
            phone_number           | STRING  | STRING  | STRING
            phone_number_verified  | BOOLEAN | BOOLEAN | BOOLEAN
            name                   | STRING  | STRING  | STRING
            given_name             | STRING  | STRING  | STRING
            family_name            | STRING  | STRING  | STRING
            middle_name            | STRING  | STRING  | STRING
            nickname               | STRING  | STRING  | STRING
            preferred_username     | STRING  | STRING  | STRING
            profile                | STRING  | STRING  | STRING
            picture                | STRING  | STRING  | STRING
            website                | STRING  | STRING  | STRING
            gender                 | STRING  | STRING  | STRING
            birthdate              | STRING  | STRING  | STRING
            zoneinfo               | STRING  | STRING  | STRING
            locale                 | STRING  | STRING  | STRING
            updated_at             | NUMBER  | NUMBER  | NUMBER
            address                | OBJECT  | MISSING | OBJECT
            custom:plan            | STRING  | MISSING | STRING
            nonce                  | STRING  | MISSING | MISSING
            at_hash                | STRING  | MISSING | MISSING
            device_key             | MISSING | MISSING | MISSING
            acr                    | STRING  | STRING  | MISSING
            amr                    | ARRAY   | ARRAY   | MISSING
            """;

    private static final String PASSWORD = "My-own-passw0rd";
    private static final TestRealm REALM = TestServer.shared().newRealmLike("customers");
    private static final Partner PARTNER =
            Partner.byOpenIdConnect(REALM, "Partner", Map.of()).trusted();

    private static List<JsonNode> claims;
    private static List<JsonNode> federated;

    @BeforeAll
    static void signIn() {
        REALM.configure("mfaConfiguration", "ON").expect(204);
        PARTNER.map("given_name", "name", "IMPORT");
        claims = ofAUserOfThePool();
        federated = ofAUserOfThePartner();
    }

    private static List<JsonNode> ofAUserOfThePool() {
        String phone = SignUp.newNumber();
        NewUser user = NewUser.named(TestRealm.newName())
                .namedByEmail()
                .withVerifiedEmail()
                .withVerifiedPhone(phone)
                .with("name", "Ada Lovelace")
                .with("middle_name", "King")
                .with("nickname", "Ada")
                .with("preferred_username", TestRealm.newName())
                .with("profile", "https://ada.example/profile")
                .with("picture", "https://ada.example/picture")
                .with("website", "https://ada.example/")
                .with("gender", "female")
                .with("birthdate", "1815-12-10")
                .with("zoneinfo", "Europe/London")
                .with("locale", "en")
                .with("updated_at", "1700000000")
                .with("address", "12 Analytical Row")
                .with("custom.plan", "42")
                .withPermanentPassword(PASSWORD);
        String id = REALM.create(user);
        Groups groups = Groups.of(REALM);
        groups.join(id, groups.create("table", Map.of("roleArn", List.of("arn:aws:iam::123456789012:role/reader"))));
        PlainBrowser browser = REALM.browser()
                .openSignIn(Map.of("scope", "openid address offline_access", "nonce", "n-1"))
                .signIn(user.email(), PASSWORD);
        new SecondFactor(browser).asksForCode().type(VerificationCodes.in(REALM.awaitText(phone)));
        return Claims.ofTokens(REALM, browser.tokens().expect(200).json());
    }

    private static List<JsonNode> ofAUserOfThePartner() {
        String name = TestRealm.newName();
        PARTNER.createUser(name);
        PlainBrowser browser = PARTNER.signIn(REALM.browser(), name);
        return Claims.ofTokens(REALM, browser.tokens().expect(200).json());
    }

    @AfterAll
    static void removeRealms() {
        REALM.delete();
        PARTNER.delete();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = TABLE)
    void aClaimIsWhereCognitoHasIt(
            String claim, JsonNodeType ofIdToken, JsonNodeType ofAccessToken, JsonNodeType ofUserinfo) {
        assertThat(claims)
                .extracting(token -> token.path(claim).getNodeType())
                .as(claim)
                .containsExactly(ofIdToken, ofAccessToken, ofUserinfo);
    }

    @Test
    void whereAUserSignsInIsInHisIdTokenAndUserinfo() {
        assertThat(federated.get(1).has("identities")).isFalse();
        for (JsonNode token : List.of(federated.get(0), federated.get(2))) {
            assertThat(token.get("identities")).hasSize(1);
            JsonNode identity = token.get("identities").get(0);
            assertThat(identity.fieldNames())
                    .toIterable()
                    .containsExactly("userId", "providerName", "providerType", "issuer", "primary", "dateCreated");
            assertThat(identity).allMatch(JsonNode::isTextual);
            assertThat(identity.get("providerName").asText()).isEqualTo("Partner");
            assertThat(identity.get("providerType").asText()).isEqualTo("OIDC");
            assertThat(identity.get("issuer").asText())
                    .endsWith("/realms/" + PARTNER.realm().name());
            assertThat(identity.get("primary").asText()).isEqualTo("true");
            assertThat(identity.get("dateCreated").asText()).matches("[0-9]{13}");
        }
        assertThat(federated.get(0).get("cognito:username").asText())
                .isEqualTo(
                        "partner_" + federated.get(0).at("/identities/0/userId").asText());
    }

    @Test
    void whatElseIsInATokenIsDocumented() throws IOException {
        Set<String> keycloaks = documentedAsKeycloaks();
        Set<String> known = new HashSet<>(keycloaks);
        TABLE.lines().map(row -> row.split("\\|", 2)[0].strip()).forEach(known::add);

        Set<String> seen = new HashSet<>();
        Stream.of(claims, federated, List.of(Claims.ofService(REALM)))
                .flatMap(List::stream)
                .forEach(token -> token.fieldNames().forEachRemaining(seen::add));

        assertThat(seen).isSubsetOf(known).containsAll(keycloaks);
    }

    private static Set<String> documentedAsKeycloaks() throws IOException {
        String differences = Files.readString(ProjectLayout.current().root().resolve("docs/differences.md"));
        String section = differences.split("## Claims of Keycloak's\n", 2)[1].split("\n## ", 2)[0];
        return section.lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> Pattern.compile("`([^`]+)`")
                        .matcher(line.split("\\|", 3)[1])
                        .results())
                .map(claim -> claim.group(1))
                .collect(Collectors.toSet());
    }
}
