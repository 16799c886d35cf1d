package dev.userpools.mfa;

import dev.userpools.code.IssueResult;
import dev.userpools.internal.DirectGrantOtpAdapter;
import dev.userpools.internal.SecondFactorStep;
import dev.userpools.message.Destination;
import dev.userpools.mfa.rule.MfaDecision;
import dev.userpools.pool.Named;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Asks for the second factor where there are no pages: the code is Keycloak's own parameter {@code totp}. Where it is to be
 * sent, a first request without it sends it and is refused saying so; {@code factor} says which, where a user has several.
 */
final class DirectGrantMfa implements SecondFactorStep {

    private final MfaForm pages = new MfaForm();

    @Override
    public boolean isAsked(KeycloakSession session, RealmModel realm, UserModel user) {
        return pages.isAsked(session, realm, user);
    }

    @Override
    public void reached(AuthenticationFlowContext context) {
        MfaSignIn signIn = MfaSignIn.of(context);
        MfaDecision decision = signIn.decision();
        Ways ways = signIn.ways(decision);
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        Optional<Way> way = way(ways, form.getFirst(MfaPages.FACTOR));
        if (Exemption.isFirstSignIn(signIn) || decision instanceof MfaDecision.NotNeeded) {
            context.success();
        } else if (ways.isEmpty()) {
            refuse(context, "a second factor must be set up on the sign-in page", "second_factor_setup_required");
        } else if (way.isEmpty()) {
            refuse(context, "factor must be one of " + Named.join(ways.all()), Errors.INVALID_REQUEST);
        } else {
            typed(form).ifPresentOrElse(code -> check(signIn, way.get(), code), () -> ask(signIn, way.get()));
        }
    }

    @Override
    public void answered(AuthenticationFlowContext context) {
        reached(context);
    }

    /** The way that is asked for by name, or the first. */
    private static Optional<Way> way(Ways ways, String name) {
        return name == null ? ways.all().stream().findFirst() : ways.named(name);
    }

    /** Keycloak takes the parameter by both names. */
    private static Optional<String> typed(MultivaluedMap<String, String> form) {
        String code = form.getFirst("totp");
        return Optional.ofNullable(code == null ? form.getFirst("otp") : code);
    }

    private static void ask(MfaSignIn signIn, Way way) {
        AuthenticationFlowContext context = signIn.context();
        Optional<Destination> destination = signIn.destination(way);
        if (destination.isEmpty()) {
            refuse(context, "totp must be the code of " + way.name(), "second_factor_required");
            return;
        }
        SentCodes codes = signIn.codes();
        IssueResult result = codes.send(destination.get());
        boolean isSent = result instanceof IssueResult.Issued || codes.isWaiting(destination.get());
        refuse(
                context,
                isSent
                        ? "a code was sent to " + destination.get().masked() + ", give it as totp"
                        : DirectGrantTexts.LIMIT_EXCEEDED,
                "second_factor_required");
    }

    private static void check(MfaSignIn signIn, Way way, String code) {
        AuthenticationFlowContext context = signIn.context();
        PassResult result = new PassCheck(signIn)
                .check(
                        way,
                        code,
                        context.getHttpRequest().getDecodedFormParameters().getFirst(MfaPages.APP));
        if (!(result instanceof PassResult.Refused refused)) {
            signIn.passed(way);
            return;
        }
        signIn.refused(way, refused);
        Response answer = DirectGrantOtpAdapter.refusal(DirectGrantTexts.of(refused));
        if (refused.isGuess()) {
            context.failure(AuthenticationFlowError.INVALID_CREDENTIALS, answer);
        } else {
            context.forceChallenge(answer);
        }
    }

    /** Not a failure: nobody has guessed anything. */
    private static void refuse(AuthenticationFlowContext context, String text, String error) {
        context.getEvent().user(context.getUser()).detail(Details.REASON, text).error(error);
        context.forceChallenge(DirectGrantOtpAdapter.refusal(text));
    }
}
