package dev.userpools.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;

/**
 * One client that signs users in by direct grant, one after the other, by each kind of name in turn. A user signs in by
 * one kind of name only. Which kind comes first changes all the time, so that whatever disturbs hits all alike.
 */
final class AliasClient {

    private static final SignInBy[] KINDS = SignInBy.values();

    private final UserCache cache;
    private final SignIn signIn;
    private final int users;
    private final Random random = new Random(1);

    /** @param users how many the realm has */
    AliasClient(UserCache cache, SignIn signIn, int users) {
        this.cache = cache;
        this.signIn = signIn;
        this.users = users;
    }

    /**
     * Signs in for one round: users whom Keycloak must read from the database, and the same users again, whom it knows.
     *
     * @param each how many sign in by each kind of name
     */
    AliasRound round(int each) {
        int[] chosen = choose(each * KINDS.length);
        forget();
        Map<SignInBy, Double> cold = medians(chosen);
        return new AliasRound(cold, medians(chosen));
    }

    /**
     * Signs some users in by one kind of name, and the same users again.
     *
     * @param count how many
     * @param pass runs the sign-ins, and is told whether Keycloak knows the users
     */
    void twice(SignInBy by, int count, BiConsumer<Boolean, Runnable> pass) {
        int[] chosen = choose(count);
        forget();
        for (boolean known : List.of(false, true)) {
            pass.accept(known, () -> Arrays.stream(chosen).forEach(user -> seconds(by, user)));
        }
    }

    private int[] choose(int count) {
        return random.ints(1, users).distinct().limit(count).toArray();
    }

    private Map<SignInBy, Double> medians(int[] chosen) {
        Map<SignInBy, double[]> latencies = new EnumMap<>(SignInBy.class);
        int each = chosen.length / KINDS.length;
        for (SignInBy by : KINDS) {
            latencies.put(by, new double[each]);
        }
        for (int index = 0; index < each; index++) {
            for (int turn = 0; turn < KINDS.length; turn++) {
                SignInBy by = KINDS[(index + turn) % KINDS.length];
                latencies.get(by)[index] = seconds(by, chosen[index * KINDS.length + turn]);
            }
        }
        Map<SignInBy, Double> medians = new EnumMap<>(SignInBy.class);
        latencies.forEach((by, all) ->
                medians.put(by, Comparison.median(Arrays.stream(all).boxed().toList())));
        return medians;
    }

    private double seconds(SignInBy by, int user) {
        try {
            long start = System.nanoTime();
            signIn.as(by.name(user));
            return (System.nanoTime() - start) / 1e9;
        } catch (IOException e) {
            throw new IllegalStateException("A sign-in by " + by.label() + " failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private void forget() {
        try {
            cache.clear();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot clear the cache of users: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
