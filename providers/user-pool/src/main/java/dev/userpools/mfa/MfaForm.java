package dev.userpools.mfa;

import dev.userpools.background.KeycloakClock;
import dev.userpools.code.CodeTexts;
import dev.userpools.code.IssueResult;
import dev.userpools.internal.FlowDemand;
import dev.userpools.internal.Page;
import dev.userpools.internal.SecondFactorStep;
import dev.userpools.message.Destination;
import dev.userpools.mfa.rule.MfaDecision;
import dev.userpools.pool.component.UserPools;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Asks for the second factor on pages: which it is, for its code, or to set one up (cognito-spec §8). It is the flow itself
 * that does not go on without, so that nothing that begins a flow anew gets around it.
 */
final class MfaForm implements SecondFactorStep {

    @Override
    public boolean isAsked(KeycloakSession session, RealmModel realm, UserModel user) {
        return UserPools.of(realm)
                .map(SecondFactors::of)
                .filter(factors -> isNeeded(factors.decide(user))
                        || (isNeeded(factors.decideDemanded(user)) && FlowDemand.isPossible(session)))
                .isPresent();
    }

    private static boolean isNeeded(MfaDecision decision) {
        return !(decision instanceof MfaDecision.NotNeeded);
    }

    @Override
    public void reached(AuthenticationFlowContext context) {
        MfaSignIn signIn = MfaSignIn.of(context);
        if (isDisabled(context)) {
            return;
        }
        if (Exemption.applies(signIn)) {
            context.success();
        } else {
            show(signIn);
        }
    }

    @Override
    public void answered(AuthenticationFlowContext context) {
        MfaSignIn signIn = MfaSignIn.of(context);
        if (isDisabled(context)) {
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        MfaDecision decision = signIn.decision();
        Ways ways = signIn.ways(decision);
        if (decision instanceof MfaDecision.SetUp setUp) {
            new MfaSetUp(signIn, setUp.factors()).answered(form);
        } else if (form.containsKey(MfaPages.FACTOR)) {
            choose(signIn, ways, form.getFirst(MfaPages.FACTOR));
        } else if (form.containsKey(MfaPages.ANOTHER) && !ways.isEmpty()) {
            signIn.notes().showChoice();
            context.challenge(new MfaPages(signIn).choice(ways).in(context));
        } else {
            shown(signIn, ways).ifPresentOrElse(way -> answer(signIn, ways, way, form), () -> show(signIn));
        }
    }

    /** The page of the way the user is on, of the one he begins with, or whatever else he can do. */
    private static void show(MfaSignIn signIn) {
        AuthenticationFlowContext context = signIn.context();
        MfaDecision decision = signIn.decision();
        Ways ways = signIn.ways(decision);
        Optional<Way> shown = shown(signIn, ways);
        if (shown.isPresent()) {
            // Loaded again: nothing is sent.
            context.challenge(new MfaPages(signIn).code(shown.get(), ways).in(context));
        } else if (ways.first().isPresent()) {
            begin(signIn, ways, ways.first().get());
        } else if (!ways.isEmpty()) {
            context.challenge(new MfaPages(signIn).choice(ways).in(context));
        } else if (decision instanceof MfaDecision.SetUp setUp) {
            new MfaSetUp(signIn, setUp.factors()).show();
        } else if (decision instanceof MfaDecision.NotNeeded && !Exemption.isDemanded(signIn)) {
            // The pool was switched off meanwhile, or the user's only factor removed.
            context.success();
        } else {
            impossible(context);
        }
    }

    private static Optional<Way> shown(MfaSignIn signIn, Ways ways) {
        return signIn.notes().way().flatMap(ways::named);
    }

    private static void choose(MfaSignIn signIn, Ways ways, String name) {
        Optional<Way> chosen = ways.named(name);
        if (chosen.isPresent()) {
            begin(signIn, ways, chosen.get());
        } else if (ways.isEmpty()) {
            show(signIn);
        } else {
            Page page = new MfaPages(signIn).choice(ways).error("userPoolMfaUnknownFactor");
            signIn.context().challenge(page.in(signIn.context()));
        }
    }

    /** Shows the page of a way for the first time, and sends a code where it takes one. */
    private static void begin(MfaSignIn signIn, Ways ways, Way way) {
        signIn.notes().show(way);
        Optional<IssueResult> refused = signIn.destination(way).flatMap(signIn.codes()::begin);
        Page page = new MfaPages(signIn).code(way, ways);
        refused.ifPresent(result -> refuse(page, result));
        signIn.context().challenge(page.in(signIn.context()));
    }

    private static void answer(MfaSignIn signIn, Ways ways, Way way, MultivaluedMap<String, String> form) {
        Optional<Destination> destination = signIn.destination(way);
        if (form.containsKey(MfaPages.RESEND) && destination.isPresent()) {
            IssueResult result = signIn.codes().send(destination.get());
            Page page = new MfaPages(signIn).code(way, ways);
            if (result instanceof IssueResult.Issued) {
                page.success(CodeTexts.SENT, destination.get().masked());
            } else {
                refuse(page, result);
            }
            signIn.context().challenge(page.in(signIn.context()));
        } else {
            check(signIn, ways, way, form);
        }
    }

    private static void check(MfaSignIn signIn, Ways ways, Way way, MultivaluedMap<String, String> form) {
        AuthenticationFlowContext context = signIn.context();
        PassResult result = new PassCheck(signIn).check(way, form.getFirst(MfaPages.CODE), form.getFirst(MfaPages.APP));
        if (!(result instanceof PassResult.Refused refused)) {
            Devices.of(signIn).passed(form.containsKey(MfaPages.REMEMBER));
            signIn.passed(way);
            return;
        }
        signIn.refused(way, refused);
        Response page = new MfaPages(signIn)
                .code(way, ways)
                .with("chosenApp", form.getFirst(MfaPages.APP))
                .error(MfaPages.CODE, refused.text())
                .in(context);
        if (refused.isGuess()) {
            context.failureChallenge(AuthenticationFlowError.INVALID_CREDENTIALS, page);
        } else {
            context.challenge(page);
        }
    }

    /** Nobody is let in for want of a factor. */
    private static void impossible(AuthenticationFlowContext context) {
        context.getEvent().clone().user(context.getUser()).error("no_second_factor");
        context.challenge(Page.failure(context.getSession(), Response.Status.BAD_REQUEST, "userPoolMfaImpossible"));
    }

    /** Disabled while the page was open. */
    private static boolean isDisabled(AuthenticationFlowContext context) {
        boolean isDisabled = !context.getUser().isEnabled();
        if (isDisabled) {
            context.getEvent().clone().user(context.getUser()).error(Errors.USER_DISABLED);
            context.forceChallenge(
                    Page.failure(context.getSession(), Response.Status.BAD_REQUEST, "accountDisabledMessage"));
        }
        return isDisabled;
    }

    private static void refuse(Page page, IssueResult result) {
        page.error(CodeTexts.refused(MfaPages.CODE, result, KeycloakClock.INSTANCE.instant()));
    }
}
