package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PostgresServer;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.UnusedAccount;
import dev.userpools.tests.fixture.UnusedAccountRows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When the account of a user who never came is removed. Paths: admin REST, background task, metrics. */
final class UnusedAccountsIT {

    private static final Duration WEEK = Duration.ofDays(7);

    private final PostgresServer postgres = PostgresServer.shared();
    private final TestServer server = postgres.server();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final String name = TestRealm.newName();

    @AfterEach
    void tidyUp() {
        server.moveTime(Duration.ZERO);
        realm.delete();
    }

    @Test
    void anAccountIsRemovedWhenItsTimeIsUpAndNotBefore() {
        UnusedAccount account = create();
        Instant expires = account.expires();
        assertThat(expires)
                .isBetween(
                        server.now().plus(WEEK).minusSeconds(30), server.now().plus(WEEK));

        server.moveTimeTo(expires.minusSeconds(5));

        account.awaitGone();
        // Looks before that moment have left it alone.
        Instant removed =
                Instant.ofEpochMilli(account.events().get(0).get("time").asLong());
        assertThat(removed).isBetween(expires, expires.plusSeconds(20));
    }

    @Test
    void aRemovalIsAnAdminEventAndIsCounted() {
        String metric = "user_pool_unused_accounts_removed_total{action=\"delete\"}";
        UnusedAccount account = create();
        double before = server.metric(metric).orElse(0.0);

        server.moveTime(WEEK);
        account.awaitGone();

        assertThat(account.events()).singleElement().satisfies(event -> {
            assertThat(event.get("operationType").asText()).isEqualTo("DELETE");
            assertThat(event.get("resourceType").asText()).isEqualTo("USER");
            assertThat(event.get("resourcePath").asText()).isEqualTo("users/" + account.id());
        });
        await().untilAsserted(() -> assertThat(server.metric(metric)).hasValue(before + 1));
        assertThat(postgres.sql().number("select count(*) from user_pool_account where user_id = ?", account.id()))
                .isZero();
    }

    @Test
    void aNameThatIsFreeAgainCanBeGivenAgain() {
        UnusedAccount account = create();
        server.moveTime(WEEK);
        account.awaitGone();

        assertThat(create()).isNotEqualTo(account);
    }

    @Test
    void aPoolWithZeroDaysKeepsAccountsForEver() {
        realm.configure("unusedAccountValidityDays", "0").expect(204);
        UnusedAccount account = create();
        assertThat(account.neverExpires()).isTrue();

        server.moveTime(Duration.ofDays(3650));
        postgres.awaitLookForUnusedAccounts();

        assertThat(account.isThere()).isTrue();
    }

    @Test
    void otherDaysApplyToAccountsThatAreThereAlready() {
        UnusedAccount account = create();
        Instant expires = account.expires();
        server.moveTime(Duration.ofDays(3));

        realm.configure("unusedAccountValidityDays", "4").expect(204);
        assertThat(account.expires()).isEqualTo(expires.minus(Duration.ofDays(3)));
        postgres.awaitLookForUnusedAccounts();
        assertThat(account.isThere()).isTrue();
        realm.configure("unusedAccountValidityDays", "3").expect(204);

        account.awaitGone();
    }

    @Test
    void theClockRunsFromTheLastInvitation() {
        UnusedAccount account = create();
        server.moveTime(Duration.ofDays(6));
        realm.resend(account.id()).expect(200);
        Instant expires = account.expires();

        server.moveTimeTo(expires.minusSeconds(60));
        postgres.awaitLookForUnusedAccounts();

        assertThat(account.isThere()).isTrue();
        server.moveTimeTo(expires);
        account.awaitGone();
    }

    @Test
    void theClockRunsFromAnAdministratorsTemporaryPassword() {
        UnusedAccount account = create();
        server.moveTime(Duration.ofDays(6));
        realm.resetPassword(account.id(), "Another-passw0rd", true);
        Instant expires = account.expires();

        server.moveTimeTo(expires.minusSeconds(60));
        postgres.awaitLookForUnusedAccounts();

        assertThat(account.isThere()).isTrue();
        server.moveTimeTo(expires);
        account.awaitGone();
    }

    @Test
    void moreThanOnePageOfAccountsIsRemovedAtOnce() {
        List<String> ids = Stream.generate(TestRealm::newName).limit(120).toList();
        UnusedAccountRows.insert(postgres.sql(), realm.name(), ids);

        await().until(() -> UnusedAccountRows.count(postgres.sql(), realm) == 0);

        JsonNode events = server.admin()
                .get(realm.name() + "/admin-events?operationTypes=DELETE&resourceTypes=USER&max=1000")
                .json();
        assertThat(events.findValuesAsText("resourcePath"))
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(id -> "users/" + id).toList());
    }

    private UnusedAccount create() {
        return new UnusedAccount(realm, realm.create(NewUser.named(name)));
    }
}
