package dev.userpools.internal;

import java.util.Optional;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.resetcred.ResetOTP;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The step behind a forgotten password that lets users set their one-time password up anew, which can ask for the second
 * factor instead: a code by mail must not do for both.
 */
public abstract class ResetOtpAdapter extends ResetOTP {

    /** What takes the step's place in a realm; empty where it stays Keycloak's. */
    protected abstract Optional<SecondFactorStep> step(RealmModel realm);

    @Override
    public final Authenticator create(KeycloakSession session) {
        return Optional.ofNullable(session.getContext().getRealm())
                .flatMap(this::step)
                .<Authenticator>map(SecondFactorAuthenticator::new)
                .orElseGet(() -> super.create(session));
    }
}
