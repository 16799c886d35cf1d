package dev.userpools.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.userpools.mfa.SecondFactors;
import dev.userpools.mfa.rule.MfaDecision;
import dev.userpools.pool.MfaFactor;
import dev.userpools.pool.UserPool;
import java.util.List;
import org.keycloak.models.UserModel;

/**
 * A user's second factors.
 *
 * @param factors those he has chosen and can use now (Cognito's {@code UserMFASettingList})
 * @param preferred what he is asked for first ({@code PreferredMfaSetting}); null where he has not said so
 * @param next what a sign-in goes on with after his password
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record MfaView(List<MfaFactor> factors, MfaFactor preferred, Next next) {

    /** The kinds of decisions. */
    enum Next {
        NONE,
        CHALLENGE,
        CHOICE,
        SETUP,
        IMPOSSIBLE;

        private static Next of(MfaDecision decision) {
            if (decision instanceof MfaDecision.NotNeeded) {
                return NONE;
            }
            if (decision instanceof MfaDecision.Challenge) {
                return CHALLENGE;
            }
            if (decision instanceof MfaDecision.Choice) {
                return CHOICE;
            }
            return decision instanceof MfaDecision.SetUp ? SETUP : IMPOSSIBLE;
        }
    }

    static MfaView of(UserPool pool, UserModel user) {
        SecondFactors factors = SecondFactors.of(pool);
        return new MfaView(factors.chosen(user), factors.preferred(user).orElse(null), Next.of(factors.decide(user)));
    }
}
