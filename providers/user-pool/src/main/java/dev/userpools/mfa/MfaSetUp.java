package dev.userpools.mfa;

import dev.userpools.internal.Page;
import dev.userpools.internal.RecoveryCodes;
import dev.userpools.pool.MfaFactor;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;

/** Lets a user who needs a second factor and has none set one up in the midst of his sign-in: Cognito's {@code MFA_SETUP}. */
final class MfaSetUp {

    private final MfaSignIn signIn;
    private final AuthenticationFlowContext context;
    private final List<MfaFactor> factors;
    private final MfaNotes notes;

    /** @param factors what he can set up, one at least */
    MfaSetUp(MfaSignIn signIn, List<MfaFactor> factors) {
        this.signIn = signIn;
        this.context = signIn.context();
        this.factors = factors;
        this.notes = signIn.notes();
    }

    void show() {
        show(page());
    }

    void answered(MultivaluedMap<String, String> form) {
        if (form.containsKey(MfaPages.FACTOR)) {
            choose(form.getFirst(MfaPages.FACTOR));
        } else if (form.containsKey(MfaPages.ANOTHER)) {
            notes.setUpAnother();
            show();
        } else {
            factor().ifPresentOrElse(factor -> answered(factor, form), this::show);
        }
    }

    private void answered(MfaFactor factor, MultivaluedMap<String, String> form) {
        Optional<Page> refused = setUp(factor).answered(form);
        if (refused.isPresent()) {
            show(refused.get());
            return;
        }
        notes.setUpAnother();
        if (form.containsKey(MfaPages.RECOVERY_CODES) && RecoveryCodes.isOffered(context.getRealm(), signIn.user())) {
            RecoveryCodes.make(context.getAuthenticationSession());
        }
        signIn.passed(Way.of(factor));
    }

    private void choose(String name) {
        Optional<MfaFactor> chosen = factors.stream()
                .filter(factor -> factor.externalName().equals(name))
                .findFirst();
        notes.setUpAnother();
        chosen.ifPresent(notes::setUp);
        show(chosen.isPresent() ? page() : page().error("userPoolMfaUnknownFactor"));
    }

    private Page page() {
        return factor().map(factor -> setUp(factor).page()).orElseGet(() -> new MfaPages(signIn).setUp(factors));
    }

    private FactorSetUp setUp(MfaFactor factor) {
        return factor == MfaFactor.SOFTWARE_TOKEN_MFA
                ? new AppSetUp(signIn, factors)
                : new MessageSetUp(signIn, factors, factor);
    }

    private void show(Page page) {
        context.challenge(page.in(context));
    }

    /** What he has chosen; where there is one only, that. */
    private Optional<MfaFactor> factor() {
        return factors.size() == 1
                ? Optional.of(factors.get(0))
                : notes.settingUp().filter(factors::contains);
    }
}
