package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PostgresServer;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.UnusedAccount;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pool that disables the account of a user who never came. Paths: admin REST, background task, metrics. */
final class DisabledAccountsIT {

    private static final Duration WEEK = Duration.ofDays(7);

    private final PostgresServer postgres = PostgresServer.shared();
    private final TestServer server = postgres.server();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final String name = TestRealm.newName();

    @BeforeEach
    void disableUnusedAccounts() {
        realm.configure("unusedAccountAction", "DISABLE").expect(204);
    }

    @AfterEach
    void tidyUp() {
        server.moveTime(Duration.ZERO);
        realm.delete();
    }

    @Test
    void anAccountIsDisabledOnceWhereThePoolSaysSo() {
        String metric = "user_pool_unused_accounts_removed_total{action=\"disable\"}";
        double before = server.metric(metric).orElse(0.0);
        UnusedAccount account = create();

        server.moveTime(WEEK);
        account.awaitDisabled();

        assertThat(account.events()).singleElement().satisfies(event -> {
            assertThat(event.get("operationType").asText()).isEqualTo("UPDATE");
            assertThat(event.get("resourcePath").asText()).isEqualTo("users/" + account.id());
        });
        await().untilAsserted(() -> assertThat(server.metric(metric)).hasValue(before + 1));
        assertThat(realm.status(account.id()).get("status").asText()).isEqualTo("FORCE_CHANGE_PASSWORD");
        assertThat(account.neverExpires()).isTrue();
    }

    @Test
    void whomAnAdministratorEnablesAgainStaysEnabled() {
        UnusedAccount account = create();
        server.moveTime(WEEK);
        account.awaitDisabled();

        account.enable();
        server.moveTime(WEEK.multipliedBy(20));
        postgres.awaitLookForUnusedAccounts();

        assertThat(account.isEnabled()).isTrue();
        assertThat(account.events()).hasSize(1);
    }

    @Test
    void anInvitationSentAgainToWhomWasEnabledAgainStartsTheClock() {
        UnusedAccount account = create();
        server.moveTime(WEEK);
        account.awaitDisabled();
        account.enable();

        realm.resend(account.id()).expect(200);
        Instant expires = account.expires();
        assertThat(expires)
                .isBetween(
                        server.now().plus(WEEK).minusSeconds(30), server.now().plus(WEEK));
        server.moveTimeTo(expires);

        account.awaitDisabled();
        await().untilAsserted(() -> assertThat(account.events()).hasSize(2));
    }

    private UnusedAccount create() {
        return new UnusedAccount(realm, realm.create(NewUser.named(name)));
    }
}
