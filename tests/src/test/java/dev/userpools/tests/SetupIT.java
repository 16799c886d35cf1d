package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.userpools.tests.fixture.PoolCalls;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.Iterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a pool needs of its realm, repaired. Paths: admin REST {@code user-pool/setup}, the realm's own resources. */
final class SetupIT {

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final PoolCalls calls = new PoolCalls(realm);

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @Test
    void changesNothingInARealmThatIsInOrder() {
        assertThat(setup()).isEqualTo("[]");
        assertThat(events()).isEmpty();
    }

    @Test
    void addsWhatIsMissingAndSaysWhat() {
        server.admin()
                .delete(realm.name() + "/authentication/required-actions/user-pool-verify-email")
                .expect(204);
        removeClaim("phone", "phone_number");
        removeAttribute("invitation");
        removeAttribute("preferred_username");

        assertThat(setup())
                .isEqualTo("[\"user profile attribute invitation\",\"user profile attribute preferred_username\","
                        + "\"client scope phone claim phone_number\",\"required action user-pool-verify-email\"]");
        assertThat(setup()).isEqualTo("[]");
        assertThat(events()).hasSize(1);
        assertThat(events().get(0).get("representation").asText()).contains("user-pool-verify-email");
        assertThat(profile().findValuesAsText("name")).contains("invitation", "preferred_username");
        assertThat(mappers("phone").findValuesAsText("name")).contains("phone_number");
    }

    @Test
    void leavesARequiredActionThatIsSwitchedOff() {
        String path = realm.name() + "/authentication/required-actions/user-pool-confirm-sign-up";
        ObjectNode action = (ObjectNode) server.admin().get(path).expect(200).json();
        server.admin().put(path, action.put("enabled", false)).expect(204);

        assertThat(setup()).isEqualTo("[]");
        assertThat(server.admin().get(path).json().get("enabled").asBoolean()).isFalse();
    }

    private String setup() {
        return calls.setup().expect(200).json().get("changed").toString();
    }

    private JsonNode events() {
        return server.admin()
                .get(realm.name() + "/admin-events?resourcePath=user-pool/setup")
                .expect(200)
                .json();
    }

    private JsonNode profile() {
        return server.admin().get(realm.name() + "/users/profile").expect(200).json();
    }

    private void removeAttribute(String name) {
        JsonNode profile = profile();
        Iterator<JsonNode> attributes = profile.get("attributes").iterator();
        while (attributes.hasNext()) {
            if (attributes.next().get("name").asText().equals(name)) {
                attributes.remove();
            }
        }
        server.admin().put(realm.name() + "/users/profile", profile).expect(200);
    }

    private JsonNode mappers(String scope) {
        return server.admin().get(mappersOf(scope)).expect(200).json();
    }

    private void removeClaim(String scope, String claim) {
        for (JsonNode mapper : mappers(scope)) {
            if (mapper.get("name").asText().equals(claim)) {
                server.admin()
                        .delete(mappersOf(scope) + "/" + mapper.get("id").asText())
                        .expect(204);
            }
        }
    }

    private String mappersOf(String scope) {
        for (JsonNode found :
                server.admin().get(realm.name() + "/client-scopes").json()) {
            if (found.get("name").asText().equals(scope)) {
                return realm.name() + "/client-scopes/" + found.get("id").asText() + "/protocol-mappers/models";
            }
        }
        throw new AssertionError("No client scope " + scope);
    }
}
