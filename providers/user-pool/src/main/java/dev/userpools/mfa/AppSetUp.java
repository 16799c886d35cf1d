package dev.userpools.mfa;

import dev.userpools.code.rule.TypedCode;
import dev.userpools.internal.AuthenticatorApp;
import dev.userpools.internal.Page;
import dev.userpools.pool.MfaFactor;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.credential.OTPCredentialModel;

/** Sets up an authenticator app. */
record AppSetUp(MfaSignIn signIn, List<MfaFactor> factors) implements FactorSetUp {

    /** Cognito's text (cognito-spec §8, {@code EnableSoftwareTokenMFAException}). */
    private static final String MISMATCH = "userPoolMfaSetUpMismatch";

    @Override
    public Page page() {
        return new MfaPages(signIn).setUpApp(factors, secret());
    }

    @Override
    public Optional<Page> answered(MultivaluedMap<String, String> form) {
        String code = TypedCode.digits(form.getFirst(MfaPages.CODE)).orElse("");
        String label = FactorSetUp.text(form, MfaPages.LABEL);
        return switch (signIn.app().add(secret(), code, label)) {
            case ADDED -> {
                tell();
                yield Optional.empty();
            }
            case WRONG_CODE -> Optional.of(page().error(MfaPages.CODE, MISMATCH));
            case LABEL_TAKEN -> Optional.of(page().error(MfaPages.LABEL, "userPoolMfaLabelTaken"));
        };
    }

    private void tell() {
        signIn.context()
                .getEvent()
                .clone()
                .event(EventType.UPDATE_CREDENTIAL)
                .user(signIn.user())
                .detail(Details.CREDENTIAL_TYPE, OTPCredentialModel.TYPE)
                .success();
    }

    /** Always the same while the page is open. */
    private String secret() {
        MfaNotes notes = signIn.notes();
        if (notes.secret().isEmpty()) {
            notes.secret(AuthenticatorApp.newSecret());
        }
        return notes.secret().orElseThrow();
    }
}
