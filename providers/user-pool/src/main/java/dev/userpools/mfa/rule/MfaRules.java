package dev.userpools.mfa.rule;

import dev.userpools.pool.DeliveryMedium;
import dev.userpools.pool.MfaFactor;
import dev.userpools.pool.MfaSettings;
import dev.userpools.pool.UserPool;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Cognito's decision after a correct password (cognito-spec §8, list 1 to 6). Where it says "error" although the user could
 * set up another factor, he is asked to.
 */
public final class MfaRules {

    private final MfaSettings settings;

    /** The factor whose codes go where those for a forgotten password go first: one contact must not do for both. */
    private final Optional<MfaFactor> recovery;

    private MfaRules(MfaSettings settings, Optional<MfaFactor> recovery) {
        this.settings = settings;
        this.recovery = recovery;
    }

    /** The rules of a pool. */
    public static MfaRules of(UserPool pool) {
        Optional<DeliveryMedium> first = pool.recovery().media().stream().findFirst();
        return new MfaRules(pool.mfa(), first.map(MfaFactor::by));
    }

    /** What a sign-in of a user goes on with. */
    public MfaDecision decide(UserFactors user) {
        return settings.isOn() ? decideAsOn(user) : new MfaDecision.NotNeeded();
    }

    /** The same where a flow demands a second factor, whether the pool does or not: who has one is asked for it. */
    public MfaDecision decideDemanded(UserFactors user) {
        return decideAsOn(user);
    }

    private MfaDecision decideAsOn(UserFactors user) {
        List<MfaFactor> chosen = chosen(user);
        Optional<MfaFactor> preferred = user.preference().preferred().filter(chosen::contains);
        if (preferred.isPresent()) {
            return challenge(preferred.get(), chosen);
        }
        return settings.isRequired() ? required(user, chosen) : optional(user, chosen);
    }

    /** The factors a user has chosen and can use now, in the pool's order. */
    public List<MfaFactor> chosen(UserFactors user) {
        Stream<MfaFactor> messages =
                messages().filter(user.preference().enabled()::contains).filter(user.reachable()::contains);
        return inOrder(Stream.concat(app(user), messages));
    }

    /** Rule 1. */
    private MfaDecision optional(UserFactors user, List<MfaFactor> chosen) {
        if (chosen.isEmpty()) {
            return new MfaDecision.NotNeeded();
        }
        return user.hasApp() ? challenge(MfaFactor.SOFTWARE_TOKEN_MFA, chosen) : oneOf(chosen);
    }

    private MfaDecision required(UserFactors user, List<MfaFactor> chosen) {
        List<MfaFactor> usable = inOrder(Stream.concat(chosen.stream(), eligible(user)));
        if (user.hasApp() || !chosen.isEmpty()) {
            // Rule 3; and messages a user has chosen without saying which he prefers.
            return oneOf(user.hasApp() ? usable : chosen);
        }
        if (!usable.isEmpty()) {
            // Rules 4 and 5.
            return oneOf(usable);
        }
        List<MfaFactor> possible = user.reachable().isEmpty() ? lacking(user) : instead(user);
        return possible.isEmpty() ? new MfaDecision.Impossible() : new MfaDecision.SetUp(possible);
    }

    /** What has an address of the user, which is not the one that forgotten passwords are recovered by first. */
    private Stream<MfaFactor> eligible(UserFactors user) {
        return messages().filter(user.reachable()::contains).filter(this::isNotForRecovery);
    }

    /** Rule 6: everything that is offered, but what is for recovery. */
    private List<MfaFactor> lacking(UserFactors user) {
        return settings.factors().stream()
                .filter(factor -> !user.reachable().contains(factor))
                .filter(this::isNotForRecovery)
                .toList();
    }

    /** The end of rules 4 and 5: the app; where there is none, Cognito has an error, and we what the user lacks. */
    private List<MfaFactor> instead(UserFactors user) {
        return settings.offers(MfaFactor.SOFTWARE_TOKEN_MFA) ? List.of(MfaFactor.SOFTWARE_TOKEN_MFA) : lacking(user);
    }

    private static MfaDecision oneOf(List<MfaFactor> factors) {
        return factors.size() == 1 ? challenge(factors.get(0), factors) : new MfaDecision.Choice(factors);
    }

    private static MfaDecision challenge(MfaFactor factor, List<MfaFactor> all) {
        return new MfaDecision.Challenge(
                factor, all.stream().filter(other -> other != factor).toList());
    }

    /** An app that is set up goes on working where the pool does not offer apps any more. */
    private static Stream<MfaFactor> app(UserFactors user) {
        return user.hasApp() ? Stream.of(MfaFactor.SOFTWARE_TOKEN_MFA) : Stream.empty();
    }

    private Stream<MfaFactor> messages() {
        return settings.factors().stream().filter(factor -> factor.medium().isPresent());
    }

    private boolean isNotForRecovery(MfaFactor factor) {
        return !recovery.equals(Optional.of(factor));
    }

    private List<MfaFactor> inOrder(Stream<MfaFactor> factors) {
        List<MfaFactor> order = settings.factors();
        return factors.distinct()
                .sorted(Comparator.comparingInt(
                        factor -> order.contains(factor) ? order.indexOf(factor) : order.size()))
                .toList();
    }
}
