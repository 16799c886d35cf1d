package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PhoneUser;
import dev.userpools.tests.fixture.PostgresServer;
import dev.userpools.tests.fixture.TestRealm;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What a second factor that is optional costs those who have none: no statement. Paths: direct grant, the browser's sign-in.
 */
final class SecondFactorStatementsIT {

    private static final int SIGN_INS = 10;

    /** Without what goes on beside sign-ins: the outbox, the removal of accounts, sessions, which are written in batches. */
    private static final String ABOUT_USERS = """
            select query, calls from pg_stat_statements
            where dbid = (select oid from pg_database where datname = current_database())
              and (query ilike '%user%' or query ilike '%credential%')
              and query not ilike all (array['%outbox%', '%fetch first%', '%session%', '%pg_stat%'])
            """;

    @Test
    void whoHasNoneCostsNoStatementMoreThanWhereItIsOff() {
        try (PostgresServer postgres = PostgresServer.startCountingStatements()) {
            TestRealm realm = postgres.server().newRealmLike("workforce");
            String name = TestRealm.newName();
            realm.create(NewUser.named(name)
                    .withVerifiedEmail()
                    .withVerifiedPhone("+4930123456")
                    .withPermanentPassword(PhoneUser.PASSWORD));
            realm.change(Map.of("eventsEnabled", false, "bruteForceProtected", false));

            Map<String, Long> optional = statements(postgres, realm, name, "OPTIONAL");
            Map<String, Long> off = statements(postgres, realm, name, "OFF");

            assertThat(optional).isNotEmpty().isEqualTo(off);
        }
    }

    /** The statements of sign-ins once all is in the caches. */
    private static Map<String, Long> statements(
            PostgresServer postgres, TestRealm realm, String name, String configuration) {
        realm.configure("mfaConfiguration", configuration).expect(204);
        signIn(realm, name, 2);
        postgres.sql().texts("select pg_stat_statements_reset()");
        signIn(realm, name, SIGN_INS);
        Map<String, Long> counts = new TreeMap<>();
        postgres.sql().rows(ABOUT_USERS, row -> counts.put(row.getString(1), row.getLong(2)));
        return counts;
    }

    private static void signIn(TestRealm realm, String name, int times) {
        for (int time = 0; time < times; time++) {
            realm.directGrant(name, PhoneUser.PASSWORD).expect(200);
            assertThat(realm.browser()
                            .openSignIn()
                            .signIn(name, PhoneUser.PASSWORD)
                            .isSignedIn())
                    .isTrue();
        }
    }
}
