package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.Administrator;
import dev.userpools.tests.fixture.MannWhitney;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whether a name is known does not show in the time an answer takes: of a known and an unknown name, tried in turn, either
 * may be the slower one about as often. Path: direct grant, whose check is the sign-in page's.
 */
final class SignInTimingIT {

    private static final int SAMPLES = 60;
    private static final int WARM_UP = 15;

    private static TestRealm workforce;
    private static TestRealm customers;

    @BeforeAll
    static void createUsers() {
        workforce = TestServer.withCostlyHashes().newRealmLike("workforce");
        customers = TestServer.withCostlyHashes().newRealmLike("customers");
        Administrator admin = TestServer.withCostlyHashes().admin().inAHurry();
        for (int index = 0; index < SAMPLES + WARM_UP; index++) {
            // Each is tried once by each name, so that none is locked out.
            NewUser user = NewUser.named(name(index)).withVerifiedEmail().withPermanentPassword("My-own-passw0rd");
            admin.post(
                            workforce.name() + "/users",
                            user.withVerifiedPhone(number(index)).with("preferred_username", preferred(index)))
                    .expect(201);
            admin.post(customers.name() + "/users", user.namedByEmail().with("name", "Ada"))
                    .expect(201);
        }
    }

    @AfterAll
    static void removeRealms() {
        workforce.delete();
        customers.delete();
    }

    private static String name(int index) {
        return "known-" + index;
    }

    private static String email(int index) {
        return name(index) + "@example.com";
    }

    private static String number(int index) {
        return "+49151" + (10_000_000 + index);
    }

    private static String preferred(int index) {
        return "preferred-" + index;
    }

    private static String unknownEmail(int index) {
        return "other-" + index + "@example.com";
    }

    @Test
    void aUserNameTakesAsLongAsAnUnknownOne() {
        assertAlike(workforce, SignInTimingIT::name, index -> "other-" + index);
    }

    @Test
    void anEmailTakesAsLongAsAnUnknownOne() {
        assertAlike(workforce, SignInTimingIT::email, SignInTimingIT::unknownEmail);
    }

    @Test
    void aPhoneNumberTakesAsLongAsAnUnknownOne() {
        assertAlike(workforce, SignInTimingIT::number, index -> "+49152" + (10_000_000 + index));
    }

    @Test
    void aPreferredUserNameTakesAsLongAsAnUnknownOne() {
        assertAlike(workforce, SignInTimingIT::preferred, index -> "another-" + index);
    }

    @Test
    void anEmailInPlaceOfAUserNameTakesAsLongAsAnUnknownOne() {
        assertAlike(customers, SignInTimingIT::email, SignInTimingIT::unknownEmail);
    }

    private static void assertAlike(TestRealm realm, IntFunction<String> known, IntFunction<String> unknown) {
        List<Long> knownTimes = new ArrayList<>();
        List<Long> unknownTimes = new ArrayList<>();
        for (int index = 0; index < SAMPLES + WARM_UP; index++) {
            long one = nanos(realm, known.apply(index));
            long other = nanos(realm, unknown.apply(index));
            if (index >= WARM_UP) {
                knownTimes.add(one);
                unknownTimes.add(other);
            }
        }
        // 0.5 where the distributions are the same, 0 or 1 where they do not overlap (Mann-Whitney). Chance alone stays
        // within 0.5 ± 0.2 with 60 samples each; asking twice for unknown names gave 0.77.
        assertThat(MannWhitney.shareSlower(unknownTimes, knownTimes)).isBetween(0.25, 0.75);
    }

    private static long nanos(TestRealm realm, String name) {
        long start = System.nanoTime();
        realm.directGrant(name, "wrong");
        return System.nanoTime() - start;
    }
}
