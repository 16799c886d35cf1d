package dev.userpools.mfa;

import dev.userpools.code.CheckResult;
import dev.userpools.code.CodeTexts;
import dev.userpools.code.Codes;
import dev.userpools.code.rule.CodePurpose;
import dev.userpools.code.rule.TypedCode;
import dev.userpools.internal.BruteForce;
import dev.userpools.internal.RecoveryCodes;
import dev.userpools.message.Destination;
import java.util.Optional;
import java.util.function.Predicate;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Checks what a user gives as his second factor. */
final class PassCheck {

    /** Cognito's text for a wrong code of an app (cognito-spec §6). */
    private static final String APP_MISMATCH = "userPoolMfaAppMismatch";

    private static final String RECOVERY_CODE_MISMATCH = "userPoolMfaRecoveryCodeMismatch";

    private final MfaSignIn signIn;
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;

    PassCheck(MfaSignIn signIn) {
        this.signIn = signIn;
        this.session = signIn.context().getSession();
        this.realm = signIn.context().getRealm();
        this.user = signIn.user();
    }

    /**
     * Checks a code.
     *
     * @param typed as the user typed it; null means none
     * @param device the id of the app that shows it; null means his first
     */
    PassResult check(Way way, String typed, String device) {
        if (BruteForce.isLocked(session, realm, user)) {
            return new PassResult.Refused(CodeTexts.LIMIT_EXCEEDED, false);
        }
        return switch (way) {
            case SOFTWARE_TOKEN_MFA ->
                counted(
                        typed,
                        code -> TypedCode.digits(code)
                                .filter(digits -> signIn.app().takes(device, digits))
                                .isPresent(),
                        APP_MISMATCH);
            case RECOVERY_CODE ->
                counted(
                        typed,
                        code -> RecoveryCodes.take(signIn.context().getAuthenticationSession(), user, code),
                        RECOVERY_CODE_MISMATCH);
            case SMS_MFA, EMAIL_OTP -> sent(way, typed);
        };
    }

    /** Where a realm does not detect guessing, nothing else would keep anybody from trying all numbers of an app. */
    private PassResult counted(String typed, Predicate<String> isRight, String mismatch) {
        Codes codes = Codes.of(session);
        if (typed == null || typed.isBlank()) {
            return new PassResult.Refused(mismatch, false);
        }
        if (!codes.mayTry(realm, user, CodePurpose.AUTHENTICATION)) {
            return new PassResult.Refused(CodeTexts.LIMIT_EXCEEDED, false);
        }
        if (!isRight.test(typed)) {
            return new PassResult.Refused(mismatch, true);
        }
        codes.proved(realm, user, CodePurpose.AUTHENTICATION, Optional.empty());
        return new PassResult.Passed();
    }

    private PassResult sent(Way way, String typed) {
        Optional<Destination> destination = signIn.destination(way);
        if (destination.isEmpty()) {
            return new PassResult.Refused(CodeTexts.key(new CheckResult.Expired()), false);
        }
        SentCodes codes = signIn.codes();
        PassResult result = codes.take(destination.get(), typed);
        if (result instanceof PassResult.Passed) {
            codes.verify(destination.get().medium().address());
        }
        return result;
    }
}
