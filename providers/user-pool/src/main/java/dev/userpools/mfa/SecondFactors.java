package dev.userpools.mfa;

import dev.userpools.message.Destination;
import dev.userpools.mfa.rule.MfaDecision;
import dev.userpools.mfa.rule.MfaPreference;
import dev.userpools.mfa.rule.MfaRules;
import dev.userpools.mfa.rule.PreferenceChange;
import dev.userpools.mfa.rule.PreferenceRules;
import dev.userpools.mfa.rule.UserFactors;
import dev.userpools.pool.MfaFactor;
import dev.userpools.pool.UserPool;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.storage.StorageId;

/** The second factors of a pool's users. */
public final class SecondFactors {

    private final UserPool pool;
    private final MfaRules rules;

    private SecondFactors(UserPool pool) {
        this.pool = pool;
        this.rules = MfaRules.of(pool);
    }

    /** Those of a pool. */
    public static SecondFactors of(UserPool pool) {
        return new SecondFactors(pool);
    }

    /** What a sign-in of the user goes on with after his password. */
    public MfaDecision decide(UserModel user) {
        return rules.decide(read(user));
    }

    /** The same where the flow demands a second factor, whether the pool does or not. */
    MfaDecision decideDemanded(UserModel user) {
        return rules.decideDemanded(read(user));
    }

    /** The factors a user has chosen and can use now. */
    public List<MfaFactor> chosen(UserModel user) {
        return rules.chosen(read(user));
    }

    /** What becomes of a user's wish for other factors; nothing is changed yet. */
    public PreferenceChange change(UserModel user, MfaPreference wanted) {
        return PreferenceRules.of(pool).change(read(user), wanted);
    }

    /** What a user has chosen to be asked for first, where he can use it now. */
    public Optional<MfaFactor> preferred(UserModel user) {
        UserFactors factors = read(user);
        return factors.preference().preferred().filter(rules.chosen(factors)::contains);
    }

    /** Keeps what a user has chosen. */
    public static void save(KeycloakSession session, UserModel user, MfaPreference preference) {
        MfaPreferences.save(session, user, preference);
    }

    /** Whether a user has set up an app; it is in use until it is removed. */
    static boolean hasApp(UserModel user) {
        return user.credentialManager().isConfiguredFor(OTPCredentialModel.TYPE);
    }

    /**
     * Where the codes of a factor go; empty for an app, and where the user has no address. Nor of users a directory keeps to
     * itself, as nothing of ours can refer to them.
     */
    Optional<Destination> destination(UserModel user, MfaFactor factor) {
        return factor.medium()
                .filter(medium -> StorageId.isLocalStorage(user.getId()))
                .filter(pool::sends)
                .flatMap(medium -> Destination.of(pool, user, medium));
    }

    private UserFactors read(UserModel user) {
        return new UserFactors(
                hasApp(user),
                Arrays.stream(MfaFactor.values())
                        .filter(factor -> destination(user, factor).isPresent())
                        .collect(Collectors.toUnmodifiableSet()),
                MfaPreferences.of(user));
    }
}
