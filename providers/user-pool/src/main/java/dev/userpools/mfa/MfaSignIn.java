package dev.userpools.mfa;

import dev.userpools.internal.AuthenticatorApp;
import dev.userpools.internal.RecoveryCodes;
import dev.userpools.message.Destination;
import dev.userpools.mfa.rule.MfaDecision;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.PoolScopes;
import dev.userpools.pool.component.UserPools;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;

/**
 * A sign-in that has come to the second factor. All is decided anew at each step: the pool, the user and what he has may
 * have changed since the page was shown.
 */
record MfaSignIn(AuthenticationFlowContext context, UserPool pool) {

    /** The detail of events that says by what a user passed, or wanted to. */
    static final String DETAIL = "user_pool_mfa";

    static MfaSignIn of(AuthenticationFlowContext context) {
        return new MfaSignIn(context, UserPools.of(context.getRealm()).orElseThrow());
    }

    UserModel user() {
        return context.getUser();
    }

    MfaNotes notes() {
        return MfaNotes.of(context);
    }

    MfaDecision decision() {
        SecondFactors factors = SecondFactors.of(pool);
        return Exemption.isDemanded(this) ? factors.decideDemanded(user()) : factors.decide(user());
    }

    /** The authenticator apps of the user. */
    AuthenticatorApp app() {
        return AuthenticatorApp.of(context.getSession(), context.getRealm(), user());
    }

    /** The codes that are sent to him. */
    SentCodes codes() {
        return new SentCodes(context.getSession(), context.getRealm(), pool, user());
    }

    /** Where the codes of a way go; empty where nothing is sent. */
    Optional<Destination> destination(Way way) {
        return way.message().flatMap(factor -> SecondFactors.of(pool).destination(user(), factor));
    }

    /** How the user can go on. */
    Ways ways(MfaDecision decision) {
        return Ways.of(
                decision,
                RecoveredBy.of(context.getAuthenticationSession()),
                RecoveryCodes.next(user()).isPresent());
    }

    /** Ends the step: the user has passed. */
    void passed(Way way) {
        context.getEvent().detail(DETAIL, way.name());
        context.getAuthenticationSession()
                .setUserSessionNote(
                        PoolScopes.METHODS_NOTE,
                        "[\"" + String.join("\",\"", List.of("pwd", "mfa", way.method())) + "\"]");
        // The category, whatever the factor: it ends what Keycloak has counted of wrong ones.
        context.success(OTPCredentialModel.TYPE);
    }

    /** Tells those who watch that a code was not taken. */
    void refused(Way way, PassResult.Refused refused) {
        context.getEvent()
                .clone()
                .user(user())
                .detail(DETAIL, way.name())
                .detail(Details.REASON, refused.text())
                .error(Errors.INVALID_USER_CREDENTIALS);
    }
}
