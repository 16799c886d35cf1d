package dev.userpools.internal;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.OAuthErrorException;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.directgrant.ValidateOTP;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;

/** The direct grant's check of a one-time password, in Keycloak's place (the id is the same). */
public abstract class DirectGrantOtpAdapter extends ValidateOTP {

    /** What takes the check's place in a realm; empty where it stays Keycloak's. */
    protected abstract Optional<SecondFactorStep> step(RealmModel realm);

    @Override
    public final Authenticator create(KeycloakSession session) {
        return Optional.ofNullable(session.getContext().getRealm())
                .flatMap(this::step)
                .<Authenticator>map(SecondFactorAuthenticator::new)
                .orElseGet(() -> super.create(session));
    }

    /** The answer that grants nothing, as Keycloak's own, with what there is to say. */
    public static Response refusal(String description) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(new OAuth2ErrorRepresentation(OAuthErrorException.INVALID_GRANT, description))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
