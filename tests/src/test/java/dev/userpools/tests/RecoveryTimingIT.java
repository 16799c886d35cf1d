package dev.userpools.tests;

import static dev.userpools.tests.fixture.ForgottenPassword.answer;

import dev.userpools.tests.fixture.Administrator;
import dev.userpools.tests.fixture.ForgottenPassword;
import dev.userpools.tests.fixture.MannWhitney;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whether a name is known does not show in the time the pages of a forgotten password take, in the manner of
 * {@link SignInTimingIT}. Paths: asking for a code, trying one.
 */
final class RecoveryTimingIT {

    private static final int SAMPLES = 60;
    private static final int WARM_UP = 15;
    private static final int ROUNDS = SAMPLES + WARM_UP;

    private static final String NAMES = TestRealm.newName() + "-";
    private static final String PASSWORD = "My-own-passw0rd";

    private static final Map<Kind, Times> TIMES = new EnumMap<>(Kind.class);

    private static TestRealm realm;

    @BeforeAll
    static void measure() {
        realm = TestServer.withCostlyHashes().newRealmLike("workforce");
        EnumSet.range(Kind.KNOWN_NAME, Kind.INVITED).forEach(RecoveryTimingIT::createUsers);
        List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
        kinds.forEach(kind -> TIMES.put(kind, new Times()));
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            // What is done after an answer slows down each of the others as often.
            Collections.shuffle(kinds, random);
            measure(kinds, round);
        }
    }

    private static void createUsers(Kind kind) {
        Administrator admin = TestServer.withCostlyHashes().admin().inAHurry();
        for (int round = 0; round < ROUNDS; round++) {
            admin.post(realm.name() + "/users", kind.newUser(round)).expect(201);
        }
    }

    private static void measure(List<Kind> kinds, int round) {
        Map<Kind, PlainBrowser> browsers = new EnumMap<>(Kind.class);
        kinds.forEach(kind -> browsers.put(kind, ForgottenPassword.open(realm)));
        for (Kind kind : kinds) {
            Map<String, String> form = Map.of("username", kind.typed(round));
            long asked = nanos(() -> browsers.get(kind).submit(form));
            if (round >= WARM_UP) {
                TIMES.get(kind).asking().add(asked);
            }
        }
        // What is sent must not slow down what is measured next.
        kinds.forEach(kind -> kind.awaitMessage(round));
        for (Kind kind : kinds) {
            long tried = nanos(() -> answer(browsers.get(kind), "000000", "My-new-passw0rd"));
            if (round >= WARM_UP) {
                TIMES.get(kind).trying().add(tried);
            }
        }
    }

    @AfterAll
    static void removeRealm() {
        realm.delete();
    }

    @ParameterizedTest
    @CsvSource({
        "KNOWN_NAME, UNKNOWN_NAME",
        "KNOWN_ADDRESS, UNKNOWN_ADDRESS",
        "KNOWN_NUMBER, UNKNOWN_NUMBER",
        "DISABLED, UNKNOWN_NAME",
        "WITHOUT_ADDRESS, UNKNOWN_NAME",
        "UNVERIFIED, UNKNOWN_NAME",
        "INVITED, UNKNOWN_NAME"
    })
    void isTheSameForKnownAndUnknownNames(Kind known, Kind unknown) {
        MannWhitney.assertAlike(
                "asking for a code, %s and %s".formatted(known, unknown),
                TIMES.get(known).asking(),
                TIMES.get(unknown).asking());
        MannWhitney.assertAlike(
                "trying one, %s and %s".formatted(known, unknown),
                TIMES.get(known).trying(),
                TIMES.get(unknown).trying());
    }

    private static long nanos(Runnable request) {
        long start = System.nanoTime();
        request.run();
        return System.nanoTime() - start;
    }

    private record Times(List<Long> asking, List<Long> trying) {

        Times() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /** What is typed, and whose it is. */
    private enum Kind {
        UNKNOWN_NAME,
        UNKNOWN_ADDRESS,
        UNKNOWN_NUMBER,
        KNOWN_NAME,
        KNOWN_ADDRESS,
        KNOWN_NUMBER,
        DISABLED,
        WITHOUT_ADDRESS,
        UNVERIFIED,
        INVITED;

        NewUser newUser(int round) {
            NewUser user = NewUser.named(user(round)).withPermanentPassword(PASSWORD);
            return switch (this) {
                case KNOWN_NUMBER -> user.withoutEmail().withVerifiedPhone(number(round));
                case DISABLED -> user.withVerifiedEmail().disabled();
                case WITHOUT_ADDRESS -> user.withoutEmail();
                case UNVERIFIED -> user;
                case INVITED -> user.withVerifiedEmail().invitedBy("NONE").withTemporaryPassword(PASSWORD);
                default -> user.withVerifiedEmail();
            };
        }

        String typed(int round) {
            return switch (this) {
                case KNOWN_ADDRESS, UNKNOWN_ADDRESS -> address(round);
                case KNOWN_NUMBER, UNKNOWN_NUMBER -> number(round);
                default -> user(round);
            };
        }

        void awaitMessage(int round) {
            switch (this) {
                case KNOWN_NAME, KNOWN_ADDRESS, INVITED -> realm.awaitMail(address(round));
                case KNOWN_NUMBER -> realm.awaitText(number(round));
                default -> {
                    // Nothing is sent.
                }
            }
        }

        private String user(int round) {
            return NAMES + name().toLowerCase(Locale.ROOT) + "-" + round;
        }

        private String address(int round) {
            return user(round) + "@example.com";
        }

        private String number(int round) {
            return (this == KNOWN_NUMBER ? "+49151" : "+49152") + (10_000_000 + round);
        }
    }
}
