package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PostgresServer;
import dev.userpools.tests.fixture.ScriptedMailServer;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.UnusedAccountRows;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two clustered nodes on one PostgreSQL, with one key for the outbox. Paths: admin REST and direct grant at both nodes,
 * background tasks of both.
 */
final class TwoNodesIT {

    private static final String TEMPORARY = "Temporary-passw0rd";
    private static final String OWN = "My-own-passw0rd";
    private static final String EXPIRED = "Temporary password has expired and must be reset by an administrator.";

    private static PostgresServer postgres;

    private final TestServer first = postgres.server();
    private final TestServer second = postgres.secondNode();
    private final TestRealm realm = first.newRealmLike("workforce");
    private final TestRealm atSecond = second.realm(realm.name());
    private final ScriptedMailServer mailServer = ScriptedMailServer.start();
    private final String name = TestRealm.newName();
    private final String address = name + "@example.com";

    @BeforeAll
    static void start() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        postgres = PostgresServer.startTwoNodes(settings -> settings.option(
                "spi-user-pool-outbox--default--key", Base64.getEncoder().encodeToString(key)));
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void useTheMailServer() {
        realm.change(mailServer.realmSettings());
    }

    @AfterEach
    void tidyUp() {
        moveTime(Duration.ZERO);
        realm.delete();
        mailServer.close();
    }

    @Test
    void eachMessageIsSentByOneOfTheNodes() {
        mailServer.refuse(450);
        List<String> names = Stream.generate(TestRealm::newName).limit(50).toList();
        for (int index = 0; index < names.size(); index++) {
            (index % 2 == 0 ? realm : atSecond).create(NewUser.named(names.get(index)));
        }
        await().untilAsserted(() -> assertThat(neverTried()).isZero());
        assertThat(postgres.outboxOf(realm)).isEqualTo(50);

        mailServer.accept();
        moveTime(Duration.ofHours(2));

        await().untilAsserted(() -> assertThat(postgres.outboxOf(realm)).isZero());
        moveTime(Duration.ofHours(4));
        atSecond.create(NewUser.named(name));
        await().untilAsserted(() -> assertThat(mailServer.mailsTo(address)).isEqualTo(1));
        assertThat(mailServer.receivers())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(names.stream(), Stream.of(name))
                        .map(user -> user + "@example.com")
                        .toList());
    }

    @Test
    void theOtherNodeSendsWhatAKilledOneLeaves() {
        mailServer.refuse(450);
        String id = realm.create(NewUser.named(name).withTemporaryPassword(TEMPORARY));

        first.keycloak().kill();
        mailServer.accept();
        try {
            second.moveTimeTo(postgres.outbox(id).get(0).nextAttempt());

            await().untilAsserted(() -> assertThat(postgres.outbox(id)).isEmpty());
            assertThat(mailServer.receivers()).containsExactly(address);
            assertThat(atSecond.isTemporaryPassword(name, TEMPORARY)).isTrue();
        } finally {
            first.restart();
        }
    }

    @Test
    void bothKnowAtOnceWhatOneOfThemChanged() {
        String id = realm.create(NewUser.named(name).withTemporaryPassword(TEMPORARY));
        assertThat(realm.isTemporaryPassword(name, TEMPORARY)).isTrue();
        assertThat(atSecond.isTemporaryPassword(name, TEMPORARY)).isTrue();

        moveTime(Duration.ofDays(6));
        realm.configure("unusedAccountValidityDays", "0").expect(204);
        moveTime(Duration.ofDays(7));

        assertThat(realm.directGrant(name, TEMPORARY).body()).contains(EXPIRED);
        assertThat(atSecond.directGrant(name, TEMPORARY).body()).contains(EXPIRED);

        atSecond.resetPassword(id, TEMPORARY, true);

        assertThat(realm.isTemporaryPassword(name, TEMPORARY)).isTrue();
        assertThat(realm.status(id)).isEqualTo(atSecond.status(id));

        realm.resetPassword(id, OWN, false);

        assertThat(atSecond.status(id).get("status").asText()).isEqualTo("CONFIRMED");
        atSecond.directGrant(name, OWN).expect(200);
        assertThat(atSecond.directGrant(name, TEMPORARY).body()).contains("Invalid user credentials");
    }

    @Test
    void eachUnusedAccountIsRemovedByOneOfTheNodes() {
        List<String> ids = Stream.generate(TestRealm::newName).limit(300).toList();
        double before = removals();
        UnusedAccountRows.insert(postgres.sql(), realm.name(), ids);

        await().atMost(Duration.ofMinutes(2)).until(() -> UnusedAccountRows.count(postgres.sql(), realm) == 0);
        postgres.awaitLookForUnusedAccounts();

        JsonNode events = first.admin()
                .get(realm.name() + "/admin-events?operationTypes=DELETE&resourceTypes=USER&max=1000")
                .json();
        assertThat(events.findValuesAsText("resourcePath"))
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(id -> "users/" + id).toList());
        // Two more were there to see that the look was over.
        await().untilAsserted(() -> assertThat(removals()).isEqualTo(before + ids.size() + 2));
    }

    private double removals() {
        String metric = "user_pool_unused_accounts_removed_total{action=\"delete\"}";
        return first.metric(metric).orElse(0.0) + second.metric(metric).orElse(0.0);
    }

    private void moveTime(Duration ahead) {
        first.moveTime(ahead);
        second.moveTime(ahead);
    }

    private long neverTried() {
        return postgres.sql()
                .number(
                        "select count(*) from user_pool_outbox m join realm r on r.id = m.realm_id where r.name = ?"
                                + " and m.last_error is null",
                        realm.name());
    }
}
