package dev.userpools.mfa.rule;

import dev.userpools.pool.Named;
import dev.userpools.pool.UserPool;

/** Decisions as the tables of these tests write them. */
final class Decisions {

    private Decisions() {}

    static String of(UserPool pool, String has, String enabled, String preferred) {
        MfaDecision decision = MfaRules.of(pool).decide(Users.with(has, enabled, preferred));
        if (decision instanceof MfaDecision.Challenge challenge) {
            return challenge.factor() + (challenge.others().isEmpty() ? "" : " or " + Named.join(challenge.others()));
        }
        if (decision instanceof MfaDecision.Choice choice) {
            return "one of " + Named.join(choice.factors());
        }
        return decision instanceof MfaDecision.SetUp setUp
                ? "set up " + Named.join(setUp.factors())
                : decision.getClass().getSimpleName();
    }
}
