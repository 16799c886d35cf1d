package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.TestRealm;
import java.time.Duration;

/** What is true of a user whom the pool leaves alone. */
final class Untouched {

    private static final Duration MORE_THAN_A_YEAR = Duration.ofDays(400);

    private Untouched() {}

    /**
     * He has no account and was sent nothing; and when another user is gone, whom an administrator created and nobody
     * used, he is still there. Moves the time.
     */
    static void assertThatItIs(TestRealm realm, String id) {
        assertNoAccount(realm, id);
        String other = invitedIn(realm);
        realm.server().moveTime(MORE_THAN_A_YEAR);
        await().atMost(Duration.ofSeconds(30)).until(() -> realm.user(other).status() == 404);
        JsonNode user = realm.user(id).expect(200).json();
        assertThat(user.get("enabled").asBoolean()).isTrue();
        assertThat(realm.mailsTo(user.path("email").asText("nobody"))).isEmpty();
    }

    static void assertNoAccount(TestRealm realm, String id) {
        JsonNode status = realm.status(id);
        assertThat(status.get("status").asText()).isNotEqualTo("FORCE_CHANGE_PASSWORD");
        assertThat(status.get("temporaryPasswordExpires").isNull()).isTrue();
        assertThat(status.get("accountExpires").isNull()).isTrue();
        assertThat(status.at("/invitation/state").asText()).isEqualTo("NONE");
    }

    /** Somebody whom the pool does invite, and remove in time. */
    static String invitedIn(TestRealm realm) {
        String other = TestRealm.newName();
        String id = realm.create(realm.newUser(other));
        realm.awaitMail(other + "@example.com");
        return id;
    }
}
