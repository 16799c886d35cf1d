package dev.userpools.mfa.rule;

import dev.userpools.pool.MfaFactor;
import dev.userpools.pool.MfaSettings;
import dev.userpools.pool.UserPool;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a user may choose (cognito-spec §8, {@code SetUserMFAPreference}). */
public final class PreferenceRules {

    private final MfaSettings settings;
    private final MfaRules rules;

    private PreferenceRules(MfaSettings settings, MfaRules rules) {
        this.settings = settings;
        this.rules = rules;
    }

    /** The rules of a pool. */
    public static PreferenceRules of(UserPool pool) {
        return new PreferenceRules(pool.mfa(), MfaRules.of(pool));
    }

    /**
     * Looks at a wish.
     *
     * @param user with what he has chosen before
     * @param wanted his app may be among it: who has one uses it anyway
     */
    public PreferenceChange change(UserFactors user, MfaPreference wanted) {
        return Stream.concat(wanted.enabled().stream(), wanted.preferred().stream())
                .flatMap(factor -> problem(user, factor).stream())
                .findFirst()
                .orElseGet(() -> keep(user, new MfaPreference(messages(wanted), wanted.preferred())));
    }

    private Optional<PreferenceChange> problem(UserFactors user, MfaFactor factor) {
        if (isMessage(factor) && !settings.offers(factor)) {
            return Optional.of(new PreferenceChange.NotOffered(factor));
        }
        // An app that is set up works on where the pool does not offer apps any more.
        boolean isUsable = isMessage(factor) ? user.reachable().contains(factor) : user.hasApp();
        return isUsable ? Optional.empty() : Optional.of(new PreferenceChange.NotUsable(factor));
    }

    private PreferenceChange keep(UserFactors user, MfaPreference kept) {
        Optional<MfaFactor> off = kept.preferred()
                .filter(PreferenceRules::isMessage)
                .filter(preferred -> !kept.enabled().contains(preferred));
        if (off.isPresent()) {
            return new PreferenceChange.NotEnabled(off.get());
        }
        boolean locksOut = settings.isRequired()
                && passes(user)
                && !passes(new UserFactors(user.hasApp(), user.reachable(), kept));
        return locksOut ? new PreferenceChange.NoneLeft() : new PreferenceChange.Accepted(kept);
    }

    private List<MfaFactor> messages(MfaPreference wanted) {
        return settings.factors().stream()
                .filter(PreferenceRules::isMessage)
                .filter(wanted.enabled()::contains)
                .toList();
    }

    /** Whether a sign-in could be ended with what the user has. */
    private boolean passes(UserFactors user) {
        MfaDecision decision = rules.decide(user);
        return decision instanceof MfaDecision.Challenge || decision instanceof MfaDecision.Choice;
    }

    private static boolean isMessage(MfaFactor factor) {
        return factor.medium().isPresent();
    }
}
