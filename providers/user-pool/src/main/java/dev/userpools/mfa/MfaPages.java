package dev.userpools.mfa;

import dev.userpools.attribute.PhoneHint;
import dev.userpools.code.CodeTexts;
import dev.userpools.code.rule.TypedCode;
import dev.userpools.internal.Page;
import dev.userpools.internal.RecoveryCodes;
import dev.userpools.message.Destination;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.MfaFactor;
import dev.userpools.pool.Named;
import java.util.List;
import java.util.Optional;

/** The pages of the step, and the names of their fields (design §6). */
final class MfaPages {

    static final String CODE = "code";
    static final String FACTOR = "factor";
    static final String RESEND = "resend";
    static final String ANOTHER = "another";
    static final String APP = "selectedCredentialId";
    static final String REMEMBER = "rememberDevice";
    static final String LABEL = "userLabel";
    static final String CHANGE = "change";
    static final String RECOVERY_CODES = "recoveryCodes";

    private static final String DESTINATION = "destination";
    private static final String FACTORS = "factors";

    private final MfaSignIn signIn;

    MfaPages(MfaSignIn signIn) {
        this.signIn = signIn;
    }

    /** The page that lets the user choose. */
    Page choice(Ways ways) {
        return Page.of("mfa-choice")
                .with(FACTORS, ways.all().stream().map(this::option).toList());
    }

    /** The page that takes a code. */
    Page code(Way way, Ways ways) {
        Page page = Page.of("mfa-code")
                .with(FACTOR, way.name())
                .with("hasOthers", ways.all().size() > 1)
                .with("asksToRemember", Devices.of(signIn).asks())
                .with("codeLength", TypedCode.LENGTH)
                .with("apps", way == Way.SOFTWARE_TOKEN_MFA ? signIn.app().devices() : List.of());
        signIn.destination(way).ifPresent(known -> sentTo(page, known));
        if (way == Way.RECOVERY_CODE) {
            RecoveryCodes.next(signIn.user()).ifPresent(number -> page.with("codeNumber", number));
        }
        return page;
    }

    /** The page that lets the user choose what to set up. */
    Page setUp(List<MfaFactor> factors) {
        return Page.of("mfa-setup")
                .with(FACTORS, factors.stream().map(Named::externalName).toList());
    }

    /** The page that sets up an app. */
    Page setUpApp(List<MfaFactor> factors, String secret) {
        return setUp(factors, MfaFactor.SOFTWARE_TOKEN_MFA)
                .with(
                        "totp",
                        signIn.app().setUp(secret, signIn.context().getUriInfo().getRequestUriBuilder()))
                .with("needsLabel", !signIn.app().devices().isEmpty());
    }

    /**
     * The page that sets up codes by a message.
     *
     * @param destination where a code went; empty where the user has to say it
     */
    Page setUpMessage(List<MfaFactor> factors, MfaFactor factor, Optional<Destination> destination) {
        ContactAttribute attribute = factor.medium().orElseThrow().address();
        Page page = setUp(factors, factor).with("attribute", attribute.externalName());
        destination.ifPresentOrElse(
                known -> sentTo(page, known),
                () -> PhoneHint.on(page, attribute, signIn.context().getSession(), signIn.pool(), signIn.user()));
        return page;
    }

    private void sentTo(Page page, Destination destination) {
        page.with(DESTINATION, destination.masked())
                .with(CodeTexts.PAUSE, signIn.codes().pause(destination));
    }

    private Page setUp(List<MfaFactor> factors, MfaFactor factor) {
        return setUp(factors)
                .with(FACTOR, factor.externalName())
                .with(
                        "offersRecoveryCodes",
                        RecoveryCodes.isOffered(signIn.context().getRealm(), signIn.user()));
    }

    private Option option(Way way) {
        return new Option(
                way.name(), signIn.destination(way).map(Destination::masked).orElse(""));
    }

    /**
     * What a user can choose.
     *
     * @param destination where its codes go, masked; empty where nothing is sent
     */
    public record Option(String name, String destination) {}
}
