package dev.userpools.admin;

import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.UserPools;
import dev.userpools.refusal.Refusal;
import jakarta.enterprise.inject.Vetoed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * The operators' resource. The permissions are those of Keycloak's own users resource, and a caller without them learns
 * nothing, not even whether a user or a pool exists.
 */
// Without @Provider Keycloak answers every call with 405; with it Quarkus would make a bean of it, but for @Vetoed.
@Provider
@Vetoed
@Produces(MediaType.APPLICATION_JSON)
public final class UserPoolResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator permissions;
    private final AdminEventBuilder adminEvent;
    private final Clock clock;

    UserPoolResource(
            KeycloakSession session,
            RealmModel realm,
            AdminPermissionEvaluator permissions,
            AdminEventBuilder adminEvent,
            Clock clock) {
        this.session = session;
        this.realm = realm;
        this.permissions = permissions;
        this.adminEvent = adminEvent;
        this.clock = clock;
    }

    /** One user. */
    @Path("users/{id}")
    public PoolUserResource user(@PathParam("id") String id) {
        UserModel user = session.users().getUserById(realm, id);
        if (user == null) {
            // As Keycloak's own users resource: who may not look for users does not learn which ids are in use.
            if (permissions.users().canQuery()) {
                throw new NotFoundException("User not found");
            }
            throw new ForbiddenException();
        }
        permissions.users().requireView(user);
        return new PoolUserResource(new AdministeredUser(session, realm, pool(), user, adminEvent, clock), permissions);
    }

    /** The messages that wait, the newest first. */
    @GET
    @Path("outbox")
    public Response outbox() {
        permissions.users().requireManage();
        return Response.ok(OutboxView.of(session, realm, pool())).build();
    }

    /**
     * Shows or sends one of the pool's messages with sample values.
     *
     * @param body a JSON object with a {@code template}; {@code locale} says in which language, {@code to} where it is sent
     */
    @POST
    @Path("message-test")
    @Consumes(MediaType.WILDCARD)
    public Response messageTest(String body) {
        permissions.realm().requireManageRealm();
        return new MessageTest(session, realm, pool(), adminEvent).answer(body);
    }

    /** Makes or repairs what the pool needs of its realm, and says what was changed. */
    @POST
    @Path("setup")
    @Consumes(MediaType.WILDCARD)
    public Response setup() {
        permissions.realm().requireManageRealm();
        return new Setup(session, realm, pool(), adminEvent).answer();
    }

    private UserPool pool() {
        return UserPools.of(realm)
                .orElseThrow(() -> new NotFoundException(
                        Refusal.resourceNotFound(session, "This realm has no user pool, or it is disabled.")));
    }
}
