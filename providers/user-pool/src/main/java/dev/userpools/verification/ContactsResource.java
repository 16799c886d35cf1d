package dev.userpools.verification;

import dev.userpools.internal.SignedInUser;
import dev.userpools.pool.UserPool;
import jakarta.enterprise.inject.Vetoed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * What the account console's page of addresses reads, {@code GET /realms/{realm}/user-pool/contacts}. A page that is added
 * to the console is not given its token, so that Keycloak's cookie says who asks. Nothing can be changed here; and the pages
 * of other sites are not answered, nor could they read the answer.
 */
@Provider
@Vetoed
public final class ContactsResource {

    private final KeycloakSession session;
    private final UserPool pool;

    ContactsResource(KeycloakSession session, UserPool pool) {
        this.session = session;
        this.pool = pool;
    }

    /** The addresses of whoever is signed in. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response read(@HeaderParam("Sec-Fetch-Site") String site) {
        if (site != null && !site.equals("same-origin")) {
            throw new ForbiddenException();
        }
        UserModel user = SignedInUser.of(session).orElseThrow(() -> new NotAuthorizedException("Cookie"));
        return Response.ok(new Contacts(session, session.getContext().getRealm(), pool, user).view())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
