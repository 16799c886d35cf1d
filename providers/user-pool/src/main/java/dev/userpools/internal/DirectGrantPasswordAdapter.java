package dev.userpools.internal;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.directgrant.ValidatePassword;
import org.keycloak.models.KeycloakSession;

/** The direct grant's check of the password, which can say why it was refused. */
public abstract class DirectGrantPasswordAdapter extends ValidatePassword {

    /** The text for {@code error_description}; empty for Keycloak's own. */
    protected abstract Optional<String> explanation(KeycloakSession session);

    /** Keycloak's own is one object for all sessions; this one must know which session it answers. */
    @Override
    public final Authenticator create(KeycloakSession session) {
        return new ValidatePassword() {
            @Override
            public Response errorResponse(int status, String error, String description) {
                return super.errorResponse(status, error, explanation(session).orElse(description));
            }
        };
    }
}
