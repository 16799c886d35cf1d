package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.Administrator;
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

    private static TestRealm realm;

    @BeforeAll
    static void createUsers() {
        realm = TestServer.shared().newRealmLike("workforce");
        Administrator admin = TestServer.shared().admin().inAHurry();
        for (int index = 0; index < SAMPLES + WARM_UP; index++) {
            // Each is tried once by each name, so that none is locked out.
            admin.post(
                            realm.name() + "/users",
                            NewUser.named(name(index))
                                    .withVerifiedEmail()
                                    .withVerifiedPhone(number(index))
                                    .withPermanentPassword("My-own-passw0rd"))
                    .expect(201);
        }
    }

    @AfterAll
    static void removeRealm() {
        realm.delete();
    }

    private static String name(int index) {
        return "known-" + index;
    }

    private static String number(int index) {
        return "+49151" + (10_000_000 + index);
    }

    @Test
    void aUserNameTakesAsLongAsAnUnknownOne() {
        assertAlike(SignInTimingIT::name, index -> "other-" + index);
    }

    @Test
    void anEmailTakesAsLongAsAnUnknownOne() {
        assertAlike(index -> name(index) + "@example.com", index -> "other-" + index + "@example.com");
    }

    @Test
    void aPhoneNumberTakesAsLongAsAnUnknownOne() {
        assertAlike(SignInTimingIT::number, index -> "+49152" + (10_000_000 + index));
    }

    private static void assertAlike(IntFunction<String> known, IntFunction<String> unknown) {
        List<Long> knownTimes = new ArrayList<>();
        List<Long> unknownTimes = new ArrayList<>();
        for (int index = 0; index < SAMPLES + WARM_UP; index++) {
            long one = nanos(known.apply(index));
            long other = nanos(unknown.apply(index));
            if (index >= WARM_UP) {
                knownTimes.add(one);
                unknownTimes.add(other);
            }
        }
        // 0.5 where the distributions are the same, 0 or 1 where they do not overlap (Mann-Whitney). Chance alone stays
        // within 0.5 ± 0.2 with 60 samples each; asking twice for unknown names gave 0.77.
        assertThat(shareSlower(unknownTimes, knownTimes)).isBetween(0.25, 0.75);
    }

    private static double shareSlower(List<Long> these, List<Long> those) {
        double slower = 0;
        for (long one : these) {
            for (long other : those) {
                slower += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        return slower / (these.size() * these.size());
    }

    private static long nanos(String name) {
        long start = System.nanoTime();
        realm.directGrant(name, "wrong");
        return System.nanoTime() - start;
    }
}
