package dev.userpools.admin;

import dev.userpools.mfa.PreferenceTexts;
import dev.userpools.mfa.SecondFactors;
import dev.userpools.mfa.rule.MfaPreference;
import dev.userpools.mfa.rule.PreferenceChange;
import dev.userpools.pool.DeliveryMedium;
import dev.userpools.pool.MfaFactor;
import dev.userpools.pool.MfaSettings;
import dev.userpools.pool.Named;
import dev.userpools.refusal.Refusal;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Chooses second factors for a user (Cognito's {@code AdminSetUserMFAPreference}), or forgets what he has chosen. */
record MfaCall(AdministeredUser target) {

    private static final String CALL = "mfa";

    /** Answers the call that chooses. */
    Response set(String body) {
        MfaPreference wanted;
        try {
            wanted = MfaRequest.of(body);
        } catch (InvalidRequestException invalid) {
            return refused(invalid.getMessage());
        }
        MfaSettings mfa = target.pool().mfa();
        if (!mfa.isOn()) {
            return refused("This user pool asks for no second factor; set its mfaConfiguration.");
        }
        PreferenceChange change = SecondFactors.of(target.pool()).change(target.user(), wanted);
        return change instanceof PreferenceChange.Accepted accepted
                ? save(accepted.preference())
                : refused(reason(change, mfa.factors()));
    }

    /** Answers the call that forgets; an app stays. */
    Response reset() {
        return save(MfaPreference.NONE);
    }

    private Response save(MfaPreference preference) {
        SecondFactors.save(target.session(), target.user(), preference);
        target.acted(CALL, PreferenceTexts.details(preference));
        return target.status();
    }

    /** In Cognito's words where it has any. */
    private static String reason(PreferenceChange refused, List<MfaFactor> offered) {
        if (refused instanceof PreferenceChange.NotOffered other) {
            return "This user pool does not offer " + other.factor().externalName() + ", but " + Named.join(offered)
                    + ".";
        }
        if (refused instanceof PreferenceChange.NotUsable missing) {
            return missing.factor()
                    .medium()
                    .map(MfaCall::noAddress)
                    .orElse("User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA");
        }
        if (refused instanceof PreferenceChange.NotEnabled off) {
            return "preferred must be one of enabled; " + off.preferred().externalName() + " is not.";
        }
        return "This user pool requires a second factor: leave one of those enabled that the user has.";
    }

    private static String noAddress(DeliveryMedium medium) {
        return "User does not have a" + (medium == DeliveryMedium.EMAIL ? "n " : " ")
                + medium.address().externalName() + " set to turn on " + medium.name() + " MFA";
    }

    private Response refused(String message) {
        return Refusal.invalidParameter(target.session(), message);
    }
}
