package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PostgresServer;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many at the same moment, at two nodes on one PostgreSQL. Paths: change and creation by REST, direct grant. */
final class SignInNamesOnPostgresIT {

    private static final String PASSWORD = "My-own-passw0rd";
    private static final int USERS = 16;

    private static PostgresServer postgres;

    private final TestServer first = postgres.server();
    private final TestServer second = postgres.secondNode();
    private final String email = TestRealm.newName() + "@example.com";

    @BeforeAll
    static void start() {
        postgres = PostgresServer.startTwoNodes(settings -> settings);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    /** Does the same for each index at once, half of it at each node. */
    private static List<Integer> atOnce(IntFunction<Answer> request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(USERS);
        try {
            List<Future<Answer>> answers = IntStream.range(0, USERS)
                    .mapToObj(index -> threads.submit(() -> request.apply(index)))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                statuses.add(answer.get().status());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void ofManyVerificationsOfOneAddressExactlyOneWins() throws Exception {
        int logged = first.keycloak().log().length();
        TestRealm realm = first.newRealmLike("workforce");
        TestRealm atSecond = second.realm(realm.name());
        List<String> ids = IntStream.range(0, USERS)
                .mapToObj(index -> realm.create(
                        NewUser.named("user" + index).withEmail(email).withPermanentPassword(PASSWORD)))
                .toList();

        List<Integer> statuses = atOnce(
                index -> (index % 2 == 0 ? realm : atSecond).change(ids.get(index), Map.of("emailVerified", true)));

        assertThat(statuses).containsOnly(204, 409).containsOnlyOnce(204);
        assertThat(postgres.sql().number("select count(*) from user_entity where email = ? and email_verified", email))
                .isEqualTo(1);
        realm.awaitSignIn(email, PASSWORD);
        atSecond.awaitSignIn(email, PASSWORD);
        assertThat(first.keycloak().log().substring(logged)).doesNotContain("Uncaught server error");
        realm.delete();
    }

    @Test
    void ofManyCreationsWithOnePhoneExactlyOneWins() throws Exception {
        TestRealm realm = first.newRealmLike("customers");
        TestRealm atSecond = second.realm(realm.name());

        List<Integer> statuses = atOnce(index -> (index % 2 == 0 ? realm : atSecond)
                .tryToCreate(new NewUser(
                        "+4915112345678", null, null, null, null, true, Map.of("name", List.of("Ada")), null)));

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        realm.delete();
    }

    @Test
    void theImportedHolderIsTheSameForManyWhoSignInAtOnce() throws Exception {
        TestRealm realm = first.newRealmLike("workforce");
        TestRealm atSecond = second.realm(realm.name());
        // Keycloak's detection of guessers lets one sign-in of a user through at a time.
        realm.withoutLockOuts();
        realm.importUser(Map.of(
                "username",
                "imported",
                "email",
                email,
                "emailVerified",
                true,
                "firstName",
                "Test",
                "lastName",
                "User",
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD))));

        List<Integer> statuses = atOnce(index -> (index % 2 == 0 ? realm : atSecond).directGrant(email, PASSWORD));

        assertThat(statuses).containsOnly(200);
        assertThat(postgres.sql().number("select count(*) from user_pool_alias where alias = ?", email))
                .isEqualTo(1);
        realm.delete();
    }

    @Test
    void deletedUsersAndRealmsLeaveNothingBehind() {
        TestRealm realm = first.newRealmLike("workforce");
        String id = realm.create(NewUser.named("one").withEmail(email).withVerifiedEmail());
        first.admin().delete(realm.name() + "/users/" + id).expect(204);
        realm.create(NewUser.named("other").withEmail(email).withVerifiedEmail());

        realm.delete();

        assertThat(postgres.sql().number("select count(*) from user_pool_alias where alias = ?", email))
                .isZero();
    }
}
