package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.Customer;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PoolCalls;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lock-outs and limits, as administrators see and lift them. Paths: direct grant, admin REST {@code user-pool/users/{id}/unlock}. */
final class UnlockIT {

    private static final String PASSWORD = "My-own-passw0rd";
    private static final Duration PAUSE = Duration.ofSeconds(31);

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final PoolCalls calls = new PoolCalls(realm);
    private final String name = TestRealm.newName();
    private String id;

    @BeforeEach
    void createUser() {
        id = realm.create(NewUser.named(name).withPermanentPassword(PASSWORD));
    }

    @AfterEach
    void removeRealm() {
        server.moveTime(Duration.ZERO);
        realm.delete();
    }

    @Test
    void endsALockOutForATime() {
        failUntilLocked();
        assertThat(realm.signsIn(name, PASSWORD)).isFalse();

        JsonNode status = calls.unlock(id).expect(200).json();

        assertThat(status.get("lockedUntil").isNull()).isTrue();
        assertSignsIn();
    }

    @Test
    void endsALockOutForGood() {
        realm.change(Map.of("permanentLockout", true, "maxTemporaryLockouts", 0));
        failUntilLocked();
        JsonNode locked = realm.status(id);
        assertThat(Instant.parse(locked.get("lockedUntil").asText())).isEqualTo("9999-12-31T23:59:59Z");
        assertThat(locked.get("enabled").asBoolean()).isFalse();

        JsonNode status = calls.unlock(id).expect(200).json();

        assertThat(status.get("lockedUntil").isNull()).isTrue();
        assertThat(status.get("enabled").asBoolean()).isTrue();
        assertSignsIn();
    }

    @Test
    void endsOneThatOutlastedTheDetection() {
        realm.change(Map.of("permanentLockout", true, "maxTemporaryLockouts", 0));
        failUntilLocked();
        realm.withoutLockOuts();
        assertThat(realm.status(id).get("lockedUntil").asText()).startsWith("9999");

        calls.unlock(id).expect(200);

        assertSignsIn();
    }

    @Test
    void letsCodesGoToANumberThatWasSentTooMany() {
        String number = SignUp.newNumber();
        String user = realm.create(NewUser.named(TestRealm.newName()).with("phone_number", number));
        TestRealm open = server.newRealmLike("customers");
        new Customer(open, number).useUpTexts();
        open.delete();
        calls.verify(user, "phone_number").expect(429);

        calls.unlock(user).expect(200);

        server.moveTime(PAUSE);
        calls.verify(user, "phone_number").expect(200);
        realm.awaitText(number, Customer.TEXTS + 1);
    }

    @Test
    void enablesNobodyWhomAnAdministratorDisabled() {
        realm.change(id, Map.of("enabled", false)).expect(204);

        JsonNode status = calls.unlock(id).expect(200).json();

        assertThat(status.get("enabled").asBoolean()).isFalse();
        assertThat(realm.signsIn(name, PASSWORD)).isFalse();
    }

    @Test
    void changesNothingForAUserWhoIsNotLockedOut() {
        JsonNode before = realm.status(id);

        assertThat(calls.unlock(id).expect(200).json()).isEqualTo(before);
        assertSignsIn();
    }

    @Test
    void isAnAdminEvent() {
        calls.unlock(id).expect(200);

        JsonNode event = realm.adminEvents(id).get(0);
        assertThat(event.get("operationType").asText()).isEqualTo("ACTION");
        assertThat(event.get("resourcePath").asText()).isEqualTo("users/" + id + "/unlock");
    }

    /** Keycloak refuses a sign-in while it is still counting the one before. */
    private void assertSignsIn() {
        realm.awaitSignIn(name, PASSWORD);
    }

    /** Keycloak counts a failure after it has answered. */
    private void failUntilLocked() {
        await().until(() -> {
            realm.directGrant(name, "Wr0ng!password");
            return !realm.status(id).get("lockedUntil").isNull();
        });
    }
}
