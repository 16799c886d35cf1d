package dev.userpools.admin;

import dev.userpools.device.RememberedDevices;
import jakarta.enterprise.inject.Vetoed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** One user of a pool: whoever gets here may see him. */
@Provider
@Vetoed
public final class PoolUserResource {

    private final AdministeredUser target;
    private final AdminPermissionEvaluator permissions;

    PoolUserResource(AdministeredUser target, AdminPermissionEvaluator permissions) {
        this.target = target;
        this.permissions = permissions;
    }

    /** His status. */
    @GET
    public Response status() {
        return target.status();
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
        requireManage();
        return new InvitationCall(target).answer(body);
    }

    /**
     * Sends him a code or link for an address, whatever his status is.
     *
     * @param attribute {@code email} or {@code phone_number}
     */
    @POST
    @Path("verification")
    @Consumes(MediaType.WILDCARD)
    public Response verify(@QueryParam("attribute") String attribute) {
        requireManage();
        return new VerificationCall(target).answer(attribute);
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
        requireManage();
        return new AliasCall(target).answer(attribute);
    }

    /** Lifts what keeps him out after too many attempts: Keycloak's lock-out, for a time or for good, and the code limits. */
    @POST
    @Path("unlock")
    @Consumes(MediaType.WILDCARD)
    public Response unlock() {
        requireManage();
        return new UnlockCall(target).answer();
    }

    /**
     * Chooses his second factors (Cognito's {@code AdminSetUserMFAPreference}).
     *
     * @param body a JSON object with the list {@code enabled} and, if he is to be asked for one first, {@code preferred}
     */
    @PUT
    @Path("mfa")
    @Consumes(MediaType.WILDCARD)
    public Response chooseFactors(String body) {
        requireManage();
        return new MfaCall(target).set(body);
    }

    /** Forgets which second factors he has chosen. An app is removed as one of his credentials. */
    @DELETE
    @Path("mfa")
    public Response forgetFactors() {
        requireManage();
        return new MfaCall(target).reset();
    }

    /** Forgets all his devices (Cognito's {@code AdminForgetDevice} for each); Keycloak's own call removes a single one. */
    @DELETE
    @Path("devices")
    public Response forgetDevices() {
        requireManage();
        RememberedDevices.forgetAll(target.user());
        target.acted("devices", Map.of());
        return Response.noContent().build();
    }

    private void requireManage() {
        permissions.users().requireManage(target.user());
    }
}
