package dev.userpools.mfa;

import dev.userpools.mfa.rule.MfaDecision;
import dev.userpools.pool.MfaFactor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a user can go on in the midst of a sign-in.
 *
 * @param first what he is asked for before he chooses; empty where he is to choose
 * @param all what he can choose
 */
record Ways(Optional<Way> first, List<Way> all) {

    /**
     * The ways a decision leaves; none for one that is not about a factor the user has.
     *
     * @param recoveredBy the factor whose mailbox or phone has stood for the password already: it must not do for both
     * @param hasRecoveryCodes whether a code of paper is one of them
     */
    static Ways of(MfaDecision decision, Optional<MfaFactor> recoveredBy, boolean hasRecoveryCodes) {
        List<Way> factors = factors(decision)
                .filter(factor -> !recoveredBy.equals(Optional.of(factor)))
                .map(Way::of)
                .toList();
        List<Way> all = hasRecoveryCodes && isChallenge(decision)
                ? Stream.concat(factors.stream(), Stream.of(Way.RECOVERY_CODE)).toList()
                : factors;
        boolean isForTheUserToChoose = decision instanceof MfaDecision.Choice && factors.size() > 1;
        return new Ways(isForTheUserToChoose ? Optional.empty() : all.stream().findFirst(), all);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The way of that name; empty where it is none of these. */
    Optional<Way> named(String name) {
        return all.stream().filter(way -> way.name().equals(name)).findFirst();
    }

    private static boolean isChallenge(MfaDecision decision) {
        return decision instanceof MfaDecision.Challenge || decision instanceof MfaDecision.Choice;
    }

    private static Stream<MfaFactor> factors(MfaDecision decision) {
        if (decision instanceof MfaDecision.Challenge challenge) {
            return Stream.concat(Stream.of(challenge.factor()), challenge.others().stream());
        }
        return decision instanceof MfaDecision.Choice choice ? choice.factors().stream() : Stream.empty();
    }
}
