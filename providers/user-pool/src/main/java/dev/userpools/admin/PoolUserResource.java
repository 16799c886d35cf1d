package dev.userpools.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.userpools.invitation.Invitations;
import dev.userpools.invitation.ResendResult;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.InvitationMedium;
import dev.userpools.pool.Named;
import dev.userpools.pool.UserPool;
import dev.userpools.refusal.Refusal;
import dev.userpools.signin.SignInNames;
import jakarta.enterprise.inject.Vetoed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** One user of a pool. */
@Provider
@Vetoed
public final class PoolUserResource {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    private static final String BODY = "The body must be empty or {\"medium\": \"EMAIL\"}, with EMAIL, SMS or BOTH.";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserPool pool;
    private final UserModel user;
    private final AdminPermissionEvaluator permissions;
    private final AdminEventBuilder adminEvent;
    private final Clock clock;

    PoolUserResource(
            KeycloakSession session,
            RealmModel realm,
            UserPool pool,
            UserModel user,
            AdminPermissionEvaluator permissions,
            AdminEventBuilder adminEvent,
            Clock clock) {
        this.session = session;
        this.realm = realm;
        this.pool = pool;
        this.user = user;
        this.permissions = permissions;
        this.adminEvent = adminEvent;
        this.clock = clock;
    }

    /** His status. */
    @GET
    public Response status() {
        return Response.ok(UserView.of(session, realm, pool, user, clock)).build();
    }

    /**
     * Sends him a new invitation with a new temporary password (Cognito's {@code MessageAction=RESEND}).
     *
     * @param body empty, or a JSON object that may name a {@code medium}
     */
    @POST
    @Path("invitation")
    @Consumes(MediaType.WILDCARD)
    public Response invite(String body) {
        permissions.users().requireManage(user);
        Optional<InvitationMedium> medium;
        try {
            medium = medium(body);
        } catch (IllegalArgumentException malformed) {
            return Refusal.invalidParameter(session, BODY);
        }
        ResendResult result = new Invitations(session, realm, pool, clock).resend(user, medium);
        if (result instanceof ResendResult.Resent) {
            adminEvent
                    .operation(OperationType.ACTION)
                    .resource(ResourceType.USER)
                    .resourcePath("users", user.getId(), "invitation")
                    .success();
            return status();
        }
        return refusal(result);
    }

    /**
     * Gives him an address that another user holds verified (Cognito's {@code ForceAliasCreation}): it is verified for him
     * and signs him in, and is not verified for the other any more.
     *
     * @param attribute {@code email}, {@code phone_number} or {@code preferred_username}
     */
    @POST
    @Path("alias")
    @Consumes(MediaType.WILDCARD)
    public Response takeAlias(@QueryParam("attribute") String attribute) {
        permissions.users().requireManage(user);
        List<ContactAttribute> accepted = pool.signIn().attributes();
        Optional<ContactAttribute> chosen = accepted.stream()
                .filter(candidate -> candidate.externalName().equals(attribute))
                .findFirst();
        if (chosen.isEmpty()) {
            return Refusal.invalidParameter(
                    session,
                    accepted.isEmpty()
                            ? "This user pool has no aliases; see its aliasAttributes."
                            : "attribute must be " + Named.join(accepted) + ".");
        }
        Optional<List<UserModel>> former =
                SignInNames.of(session, realm, pool.signIn()).take(user, chosen.get());
        if (former.isEmpty()) {
            return Refusal.invalidParameter(session, "User has no valid " + attribute + ".");
        }
        changed(user, attribute);
        former.get().forEach(holder -> changed(holder, attribute));
        return status();
    }

    private void changed(UserModel changed, String attribute) {
        adminEvent
                .operation(OperationType.ACTION)
                .resource(ResourceType.USER)
                .resourcePath("users", changed.getId(), "alias")
                .detail("user_pool_attribute", attribute)
                .success();
    }

    private Response refusal(ResendResult result) {
        if (result instanceof ResendResult.WrongStatus) {
            return Refusal.unsupportedUserState(
                    session, "Resend not possible. " + user.getUsername() + " status is not FORCE_CHANGE_PASSWORD");
        }
        if (result instanceof ResendResult.NoAddress missing) {
            return Refusal.invalidParameter(
                    session,
                    "User has no valid " + missing.medium().address().externalName() + " for an invitation by "
                            + missing.medium().name() + ".");
        }
        if (result instanceof ResendResult.NoSender) {
            return Refusal.invalidParameter(
                    session, "This user pool sends no text messages; set its smsSender or use EMAIL.");
        }
        if (result instanceof ResendResult.NoMedium) {
            return Refusal.invalidParameter(session, "The pool names no medium for invitations. " + BODY);
        }
        return Refusal.invalidParameter(
                session,
                "No password can be generated for this realm's password policy; reset the password by hand instead.");
    }

    private static Optional<InvitationMedium> medium(String body) {
        if (body == null || body.isBlank()) {
            return Optional.empty();
        }
        JsonNode json = object(body);
        for (String field : (Iterable<String>) json::fieldNames) {
            if (!field.equals("medium")) {
                throw new IllegalArgumentException(field);
            }
        }
        if (!json.has("medium")) {
            return Optional.empty();
        }
        return Optional.of(InvitationMedium.of(json.get("medium").asText())
                .filter(medium -> medium != InvitationMedium.NONE)
                .orElseThrow(IllegalArgumentException::new));
    }

    private static JsonNode object(String body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json.isObject()) {
                return json;
            }
            throw new IllegalArgumentException("not an object");
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
