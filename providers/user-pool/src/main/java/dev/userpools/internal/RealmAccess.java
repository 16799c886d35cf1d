package dev.userpools.internal;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What Keycloak checks for its own pages, and not for those of an extension (keycloak-notes §9). */
public final class RealmAccess {

    private RealmAccess() {}

    /**
     * Refuses a request to a realm that is disabled, or without TLS where the realm wants it.
     *
     * @throws jakarta.ws.rs.WebApplicationException the refusal
     */
    public static void require(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        if (!realm.isEnabled()) {
            throw new NotFoundException();
        }
        boolean isPlain =
                !"https".equals(session.getContext().getUri().getBaseUri().getScheme());
        if (isPlain && realm.getSslRequired().isRequired(session.getContext().getConnection())) {
            throw new ForbiddenException();
        }
    }
}
