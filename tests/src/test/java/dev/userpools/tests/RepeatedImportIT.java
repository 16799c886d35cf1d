package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.server.Inbox;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import org.junit.jupiter.api.Test;

/** The shipped realms imported a second time, as at every start of the demo. Path: {@code --import-realm}. */
final class RepeatedImportIT {

    @Test
    void changesNothing() {
        try (Inbox inbox = Inbox.start();
                TestServer server = TestServer.start(TestServer.settings(inbox), inbox)) {
            TestRealm realm = server.realm("workforce");
            String name = TestRealm.newName();
            String id = realm.create(NewUser.named(name));
            String password = realm.temporaryPassword(name + "@example.com");
            await().until(() -> realm.invitationState(id).equals("SENT"));
            realm.configure("temporaryPasswordValidityDays", "3").expect(204);
            JsonNode pool = realm.pool();
            JsonNode status = realm.status(id);
            JsonNode realms = server.admin().get("").json();

            server.restart();

            assertThat(server.admin().get("").json().findValuesAsText("realm"))
                    .containsExactlyInAnyOrderElementsOf(realms.findValuesAsText("realm"))
                    .contains("workforce", "customers");
            assertThat(realm.pool()).isEqualTo(pool);
            assertThat(realm.status(id)).isEqualTo(status);
            assertThat(realm.isTemporaryPassword(name, password)).isTrue();
        }
    }
}
