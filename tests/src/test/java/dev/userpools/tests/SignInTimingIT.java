package dev.userpools.tests;

import dev.userpools.tests.fixture.Administrator;
import dev.userpools.tests.fixture.MannWhitney;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whether a name is known does not show in the time an answer takes: of a known and an unknown name, tried in turn, either
 * may be the slower one about as often. Paths: direct grant, the sign-in page.
 */
final class SignInTimingIT {

    private static final String WRONG = "wrong";
    private static final int SAMPLES = 60;
    private static final int WARM_UP = 15;

    /** A token lasts a minute, and each password is hashed at full cost. */
    private static final int USERS_PER_TOKEN = 25;

    private static TestRealm workforce;
    private static TestRealm customers;

    @BeforeAll
    static void createUsers() {
        workforce = TestServer.withCostlyHashes().newRealmLike("workforce");
        customers = TestServer.withCostlyHashes().newRealmLike("customers");
        // Each is tried by each name and path: what is measured is no answer to somebody who is locked out.
        workforce.change(Map.of("failureFactor", 100));
        Administrator admin = TestServer.withCostlyHashes().admin();
        for (int index = 0; index < SAMPLES + WARM_UP; index++) {
            if (index % USERS_PER_TOKEN == 0) {
                admin = admin.inAHurry();
            }
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

    @ParameterizedTest
    @EnumSource
    void aUserNameTakesAsLongAsAnUnknownOne(Path path) {
        assertAlike(path, "user name", workforce, SignInTimingIT::name, index -> "other-" + index);
    }

    @ParameterizedTest
    @EnumSource
    void anEmailTakesAsLongAsAnUnknownOne(Path path) {
        assertAlike(path, "e-mail", workforce, SignInTimingIT::email, SignInTimingIT::unknownEmail);
    }

    @ParameterizedTest
    @EnumSource
    void aPhoneNumberTakesAsLongAsAnUnknownOne(Path path) {
        assertAlike(path, "phone number", workforce, SignInTimingIT::number, index -> "+49152" + (10_000_000 + index));
    }

    @ParameterizedTest
    @EnumSource
    void aPreferredUserNameTakesAsLongAsAnUnknownOne(Path path) {
        assertAlike(path, "preferred user name", workforce, SignInTimingIT::preferred, index -> "another-" + index);
    }

    @ParameterizedTest
    @EnumSource
    void anEmailInPlaceOfAUserNameTakesAsLongAsAnUnknownOne(Path path) {
        assertAlike(
                path, "e-mail in place of a user name", customers, SignInTimingIT::email, SignInTimingIT::unknownEmail);
    }

    private static void assertAlike(
            Path path, String what, TestRealm realm, IntFunction<String> known, IntFunction<String> unknown) {
        List<Long> knownTimes = new ArrayList<>();
        List<Long> unknownTimes = new ArrayList<>();
        Random random = new Random(1);
        for (int index = 0; index < SAMPLES + WARM_UP; index++) {
            // A wrong password is counted after the answer, and must slow down each of the two as often.
            boolean knownFirst = random.nextBoolean();
            long first = path.nanos(realm, (knownFirst ? known : unknown).apply(index));
            long second = path.nanos(realm, (knownFirst ? unknown : known).apply(index));
            if (index >= WARM_UP) {
                knownTimes.add(knownFirst ? first : second);
                unknownTimes.add(knownFirst ? second : first);
            }
        }
        MannWhitney.assertAlike(what + ", " + path, knownTimes, unknownTimes);
    }

    /** Where a wrong password is tried. */
    private enum Path {
        DIRECT_GRANT {
            @Override
            Runnable attempt(TestRealm realm, String name) {
                return () -> realm.directGrant(name, WRONG);
            }
        },
        SIGN_IN_PAGE {
            @Override
            Runnable attempt(TestRealm realm, String name) {
                PlainBrowser browser = realm.browser().openSignIn();
                return () -> browser.signIn(name, WRONG);
            }
        };

        abstract Runnable attempt(TestRealm realm, String name);

        long nanos(TestRealm realm, String name) {
            Runnable attempt = attempt(realm, name);
            long start = System.nanoTime();
            attempt.run();
            return System.nanoTime() - start;
        }
    }
}
