package dev.userpools.internal;

import java.util.Optional;
import java.util.Set;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The page that asks for a one-time password, in Keycloak's place (the id is the same), so that the flows every realm has
 * need no change. Its category stays {@code otp}: of any other Keycloak counts no guesses.
 */
public abstract class OtpFormAdapter extends OTPFormAuthenticatorFactory {

    /** What takes the page's place in a realm; empty where it stays Keycloak's. */
    protected abstract Optional<SecondFactorStep> step(RealmModel realm);

    /** The types of credentials, beside one-time passwords, that users of such a realm see in their account. */
    protected abstract Set<String> otherCredentials();

    @Override
    public final Authenticator create(KeycloakSession session) {
        return stepOf(session)
                .<Authenticator>map(SecondFactorAuthenticator::new)
                .orElseGet(() -> super.create(session));
    }

    /** The account console lists those that some step of a flow names. */
    @Override
    public final Set<String> getOptionalReferenceCategories(KeycloakSession session) {
        return stepOf(session).isPresent() ? otherCredentials() : super.getOptionalReferenceCategories(session);
    }

    private Optional<SecondFactorStep> stepOf(KeycloakSession session) {
        return Optional.ofNullable(session.getContext().getRealm()).flatMap(this::step);
    }
}
